from odoo import _, api, fields, models
from odoo.exceptions import AccessError
from odoo.release import version_info

APPROVER, MANAGER = 'hr_timesheet.group_hr_timesheet_approver', 'hr_timesheet.group_timesheet_manager'
LEAVES_FUTURE_OUT = version_info[0] >= 18
LOCKED = {'unit_amount', 'employee_id', 'project_id', 'task_id', 'date'}


class AccountAnalyticLine(models.Model):
    """How lines are validated, as a client sees it: a refusal raises no error but answers with a notification, and of several
    lines those that may not be validated are left out without a word."""
    _inherit = 'account.analytic.line'

    validated = fields.Boolean("Validated line", copy=False, readonly=True)
    validated_status = fields.Selection([('draft', "Draft"), ('validated', "Validated")], compute='_compute_validated_status')
    user_can_validate = fields.Boolean(compute='_compute_user_can_validate')

    @api.depends('validated')
    def _compute_validated_status(self):
        for line in self:
            line.validated_status = 'validated' if line.validated else 'draft'

    @api.depends_context('uid')
    def _compute_user_can_validate(self):
        for line in self:
            line.user_can_validate = not line.validated and line._within_approval_rights()

    def _within_approval_rights(self):
        self.ensure_one()
        user = self.env.user
        if user.has_group(MANAGER):
            return True
        employee = self.employee_id.sudo()
        return (user.has_group(APPROVER) and employee.user_id != user
                and user in (employee.timesheet_manager_id | employee.parent_id.user_id))

    def action_validate_timesheet(self):
        if not self.env.user.has_group(APPROVER):
            return self._notification('danger', _("You can only validate the timesheets of employees of whom you are the manager."))
        free = self.filtered(lambda line: line.project_id and not line.validated and line._within_approval_rights())
        if LEAVES_FUTURE_OUT:
            today = fields.Date.context_today(self)
            free = free.filtered(lambda line: line.date <= today)
        if not free:
            return self._notification('danger', _("There are no timesheets to validate."))
        free.sudo().write({'validated': True})
        for employee in free.employee_id.sudo():
            dates = free.filtered(lambda line: line.employee_id.id == employee.id).mapped('date')
            last = max(dates + [employee.last_validated_timesheet_date] if employee.last_validated_timesheet_date else dates)
            employee.last_validated_timesheet_date = last
        return self._notification('success', _("The timesheets have successfully been validated."))

    def action_invalidate_timesheet(self):
        if not self.env.user.has_group(APPROVER):
            raise AccessError(_("You do not have the right to reset timesheets to draft."))
        free = self.filtered(lambda line: line.validated and line._within_approval_rights())
        if not free:
            return self._notification('warning', _("There are no timesheets to reset to draft."))
        free.sudo().write({'validated': False})
        for employee in free.employee_id.sudo():
            left = self.sudo().search([('employee_id', '=', employee.id), ('validated', '=', True)], order='date desc', limit=1)
            employee.last_validated_timesheet_date = left.date
        return self._notification('success', _("The timesheets have been reset to draft."))

    def _notification(self, kind, title):
        if kind == 'success' and not self.env.context.get('use_notification', True):
            return True
        return {'type': 'ir.actions.client', 'tag': 'display_notification', 'params': {'title': title, 'type': kind, 'sticky': False}}

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not self.env.su and not self.env.user.has_group(MANAGER):
            for line in lines:
                last = line.employee_id.sudo().last_validated_timesheet_date
                if line.project_id and last and line.date <= last:
                    raise AccessError(_("Timesheets before %s are validated: none can be added there.", last) if version_info[0] > 14
                                      else _("Timesheets before %s are validated: none can be added there.") % last)
        return lines

    def write(self, vals):
        if not self.env.su:
            if 'validated' in vals and not self.env.user.has_group(APPROVER):
                raise AccessError(_("Only approvers validate timesheets."))
            if LOCKED & set(vals) and not self.env.user.has_group(MANAGER) and any(self.sudo().mapped('validated')):
                raise AccessError(_("Validated timesheets cannot be changed."))
        return super().write(vals)

    def unlink(self):
        if not self.env.su and not self.env.user.has_group(MANAGER) and any(self.sudo().mapped('validated')):
            raise AccessError(_("Validated timesheets cannot be deleted."))
        return super().unlink()
