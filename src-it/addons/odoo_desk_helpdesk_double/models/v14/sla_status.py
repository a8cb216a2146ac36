from odoo import api, fields, models


class HelpdeskSlaStatus(models.Model):
    _inherit = 'helpdesk.sla.status'

    target_type = fields.Selection(related='sla_id.target_type', store=True)
    exceeded_days = fields.Float("Exceeded working days", compute='_compute_exceeded_days', store=True, compute_sudo=True)

    @api.depends('deadline', 'reached_datetime')
    def _compute_exceeded_days(self):
        for status in self:
            hours_per_day = status.ticket_id.team_id.resource_calendar_id.hours_per_day or 8
            status.exceeded_days = status._hours_past_deadline() / hours_per_day
