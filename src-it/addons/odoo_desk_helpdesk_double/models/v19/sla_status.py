from odoo import api, fields, models


class HelpdeskSlaStatus(models.Model):
    _inherit = 'helpdesk.sla.status'

    exceeded_hours = fields.Float("Exceeded working hours", compute='_compute_exceeded_hours', store=True, compute_sudo=True)

    @api.depends('deadline', 'reached_datetime')
    def _compute_exceeded_hours(self):
        for status in self:
            status.exceeded_hours = status._hours_past_deadline()

    def _first_moment(self, calendar, moment):
        return calendar.plan_hours(0, moment, compute_leaves=True) or moment
