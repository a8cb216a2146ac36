import random

from odoo import api, fields, models


class HelpdeskTeam(models.Model):
    _name = 'helpdesk.team'
    _inherit = ['mail.alias.mixin', 'mail.thread', 'rating.parent.mixin']
    _description = "Helpdesk team (test double)"
    _order = 'sequence, name'
    _rating_satisfaction_days = False

    name = fields.Char(required=True, translate=True)
    active = fields.Boolean(default=True)
    company_id = fields.Many2one('res.company', required=True, default=lambda self: self.env.company)
    sequence = fields.Integer(default=10)
    color = fields.Integer(default=1)
    stage_ids = fields.Many2many('helpdesk.stage', relation='team_stage_rel', string="Stages")
    ticket_ids = fields.One2many('helpdesk.ticket', 'team_id')
    member_ids = fields.Many2many('res.users', string="Team members")
    resource_calendar_id = fields.Many2one(
        'resource.calendar', "Working hours", default=lambda self: self.env.company.resource_calendar_id)
    use_sla = fields.Boolean("SLA policies", default=True)
    sla_policy_ids = fields.One2many('helpdesk.sla', 'team_id')
    use_rating = fields.Boolean("Use ratings")
    use_helpdesk_timesheet = fields.Boolean("Use timesheets")
    use_helpdesk_sale_timesheet = fields.Boolean("Time billing")
    project_id = fields.Many2one('project.project', ondelete='restrict')
    upcoming_sla_fail_tickets = fields.Integer(compute='_compute_upcoming_sla_fail_tickets')

    def _compute_upcoming_sla_fail_tickets(self):
        now = fields.Datetime.now()
        soon = fields.Datetime.add(now, hours=2)
        for team in self:
            team.upcoming_sla_fail_tickets = self.env['helpdesk.ticket'].search_count(
                [('team_id', '=', team.id), ('sla_deadline', '>', now), ('sla_deadline', '<', soon)])

    def _alias_get_creation_values(self):
        values = super()._alias_get_creation_values()
        values['alias_model_id'] = self.env['ir.model']._get('helpdesk.ticket').id
        values['alias_defaults'] = repr({'team_id': self.id})
        return values

    @api.model_create_multi
    def create(self, vals_list):
        teams = super().create(vals_list)
        teams._ensure_timesheet_project()
        return teams

    def write(self, vals):
        result = super().write(vals)
        if vals.get('use_helpdesk_timesheet'):
            self._ensure_timesheet_project()
        return result

    def _ensure_timesheet_project(self):
        for team in self:
            if team.use_helpdesk_timesheet and not team.project_id:
                team.project_id = self.env['project.project'].sudo().create(
                    {'name': team.name, 'allow_timesheets': True, 'company_id': team.company_id.id})

    def _first_stage(self):
        return self.stage_ids.sorted('sequence')[:1]

    def _assigns_automatically(self):
        raise NotImplementedError

    def _next_assignee(self):
        """The member who gets the next ticket, or nobody."""
        self.ensure_one()
        members = self.member_ids.sorted('id')
        if not members or not self._assigns_automatically():
            return self.env['res.users']
        if self.assign_method == 'randomly':
            return random.choice(members)
        ticket = self.env['helpdesk.ticket'].sudo()
        load = {member: ticket.search_count([('user_id', '=', member.id), ('close_date', '=', False)]) for member in members}
        return min(members, key=load.get)
