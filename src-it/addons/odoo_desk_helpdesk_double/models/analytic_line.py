from odoo import _, api, fields, models
from odoo.exceptions import ValidationError


class AccountAnalyticLine(models.Model):
    _inherit = 'account.analytic.line'

    helpdesk_ticket_id = fields.Many2one('helpdesk.ticket', "Helpdesk ticket", index=True)

    @api.constrains('task_id', 'helpdesk_ticket_id')
    def _check_task_or_ticket(self):
        if any(line.task_id and line.helpdesk_ticket_id for line in self):
            raise ValidationError(_("A timesheet line belongs to a task or to a ticket, not to both."))

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_teams_project(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._with_teams_project(vals))

    def _with_teams_project(self, vals):
        ticket = self.env['helpdesk.ticket'].browse(vals.get('helpdesk_ticket_id') or [])
        return dict(vals, project_id=ticket.sudo().project_id.id) if ticket and ticket.sudo().project_id else vals
