from odoo import fields, models


class HelpdeskTeam(models.Model):
    _inherit = 'helpdesk.team'

    description = fields.Html(translate=True)
    resource_calendar_id = fields.Many2one(domain=[('flexible_hours', '=', False)])
    auto_assignment = fields.Boolean("Automatic assignment")
    assign_method = fields.Selection([('randomly', 'An equal number of tickets'), ('balanced', 'An equal number of open tickets')],
                                     default='randomly', required=True)
    privacy_visibility = fields.Selection([('invited_internal', 'Invited internal users'), ('internal', 'All internal users'),
                                           ('portal', 'Invited portal users and all internal users')], default='portal', required=True)
    auto_close_ticket = fields.Boolean("Automatic closing")
    auto_close_day = fields.Integer(default=7)
    from_stage_ids = fields.Many2many('helpdesk.stage', relation='team_stage_auto_close_from_rel')
    to_stage_id = fields.Many2one('helpdesk.stage')
    ticket_properties = fields.PropertiesDefinition()

    def _assigns_automatically(self):
        return self.auto_assignment
