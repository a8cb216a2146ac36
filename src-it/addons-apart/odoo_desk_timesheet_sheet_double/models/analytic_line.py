from odoo import _, api, fields, models
from odoo.exceptions import UserError


class AccountAnalyticLine(models.Model):
    _inherit = 'account.analytic.line'

    sheet_id = fields.Many2one('hr_timesheet.sheet', ondelete='set null')
    sheet_state = fields.Selection(related='sheet_id.state', string="Sheet state")

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create([{key: value for key, value in vals.items() if key != 'sheet_id'} for vals in vals_list])
        for line in lines.filtered('project_id'):
            line.with_context(skip_check_state=True).sheet_id = line._sheet_of_day()
            line._check_open()
        return lines

    def _sheet_of_day(self):
        return self.env['hr_timesheet.sheet'].sudo().search([
            ('employee_id', '=', self.employee_id.id), ('date_start', '<=', self.date), ('date_end', '>=', self.date)], limit=1)

    def _check_open(self):
        if self.env.context.get('skip_check_state'):
            return
        if any(line.sheet_id.state not in (False, 'new', 'draft') for line in self.sudo()):
            raise UserError(_("Lines of a sheet that was submitted or approved cannot be changed."))

    def write(self, vals):
        self._check_open()
        return super().write(vals)

    def unlink(self):
        self._check_open()
        return super().unlink()
