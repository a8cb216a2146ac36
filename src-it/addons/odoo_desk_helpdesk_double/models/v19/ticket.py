from odoo import api, fields, models


class HelpdeskTicket(models.Model):
    _name = 'helpdesk.ticket'
    _inherit = ['helpdesk.ticket', 'mail.tracking.duration.mixin']
    _track_duration_field = 'stage_id'

    ticket_ref = fields.Char("Ticket ID", readonly=True, copy=False, index=True)
    description = fields.Html()
    priority = fields.Selection([('0', 'Low'), ('1', 'Medium'), ('2', 'High'), ('3', 'Urgent')], default='0', tracking=True)
    kanban_state = fields.Selection([('normal', 'In progress'), ('done', 'Ready'), ('blocked', 'Blocked')])
    properties = fields.Properties(definition='team_id.ticket_properties', copy=True)
    fold = fields.Boolean(related='stage_id.fold')
    stage_id_color = fields.Integer("Stage colour", related='stage_id.color')
    team_privacy_visibility = fields.Selection(related='team_id.privacy_visibility')
    use_rating = fields.Boolean(related='team_id.use_rating')
    use_sla = fields.Boolean(related='team_id.use_sla')
    # another type takes nothing over from the field it replaces
    open_hours = fields.Float("Open time (hours)", compute='_compute_open_hours', search='_search_open_hours')
    assign_hours = fields.Float("Time to first assignment (hours)", compute='_compute_hours', store=True)
    close_hours = fields.Float("Time to close (hours)", compute='_compute_hours', store=True)
    sla_deadline_hours = fields.Float("Working hours until the deadline", compute='_compute_sla_deadline_hours', store=True, compute_sudo=True)
    sla_reached = fields.Boolean(compute='_compute_sla_reached', store=True, compute_sudo=True)
    display_extra_info = fields.Boolean(compute='_compute_display_extra_info')

    def _hours_between(self, start, end):
        calendar = self.team_id.resource_calendar_id
        return calendar.get_work_hours_count(start, end, compute_leaves=True) if calendar and start and end else 0.0

    @api.depends('assign_date', 'close_date')
    def _compute_hours(self):
        for ticket in self:
            ticket.assign_hours = ticket._hours_between(ticket.create_date, ticket.assign_date)
            ticket.close_hours = ticket._hours_between(ticket.create_date, ticket.close_date)

    @api.depends('sla_deadline')
    def _compute_sla_deadline_hours(self):
        now = fields.Datetime.now()
        for ticket in self:
            ticket.sla_deadline_hours = ticket._hours_between(now, ticket.sla_deadline)

    @api.depends('sla_status_ids.reached_datetime')
    def _compute_sla_reached(self):
        for ticket in self:
            ticket.sla_reached = any(ticket.sla_status_ids.mapped('reached_datetime'))

    def _compute_display_extra_info(self):
        several = self.env['res.company'].sudo().search_count([], limit=2) > 1
        for ticket in self:
            ticket.display_extra_info = several

    def _sla_success_domain(self):
        return [('sla_reached', '=', True), ('sla_reached_late', '=', False),
                '|', ('sla_deadline', '=', False), ('sla_deadline', '>', fields.Datetime.now())]

    @api.model
    def _sla_triggers(self):
        return super()._sla_triggers() | {'sale_line_id'}

    def _sla_unreaches(self):
        return True

    def _invalidate_sla_cache(self):
        self.invalidate_recordset(['sla_ids', 'sla_status_ids'])

    @api.model_create_multi
    def create(self, vals_list):
        values = [dict(vals, ticket_ref=self.env['ir.sequence'].sudo().next_by_code('helpdesk.ticket')) for vals in vals_list]
        for vals in values:
            self._prepare_new(vals)
        tickets = super().create(values)
        tickets._after_create()
        return tickets

    def _after_stage_change(self):
        closed = self.filtered(lambda ticket: ticket.stage_id._is_closing())
        for ticket in closed.sudo():
            ticket.message_post(author_id=self.env.ref('base.partner_root').id, subtype_xmlid='mail.mt_note',
                                body=self.env._("Closed by %s", self.env.user.name))

    @api.depends('name', 'ticket_ref')
    def _compute_display_name(self):
        for ticket in self:
            ticket.display_name = "%s (#%s)" % (ticket.name, ticket.ticket_ref)
