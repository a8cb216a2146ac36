from odoo import _, api, fields, models
from odoo.exceptions import UserError, ValidationError

STATES = [('new', "New"), ('draft', "Open"), ('confirm', "Waiting review"), ('done', "Approved")]
REVIEWERS = {'hr': 'hr.group_hr_user', 'hr_manager': 'hr.group_hr_manager', 'timesheet_manager': 'hr_timesheet.group_hr_timesheet_approver'}


class TimesheetSheet(models.Model):
    """A person's lines of a period, which are approved together; what its methods return is None, as over there."""
    _name = 'hr_timesheet.sheet'
    _description = "Timesheet sheet"

    employee_id = fields.Many2one('hr.employee', required=True)
    user_id = fields.Many2one('res.users', related='employee_id.user_id', store=True)
    date_start = fields.Date(required=True)
    date_end = fields.Date(required=True)
    timesheet_ids = fields.One2many('account.analytic.line', 'sheet_id')
    state = fields.Selection(STATES, default='new', required=True, readonly=True)
    review_policy = fields.Selection([(key, key) for key in REVIEWERS], default='timesheet_manager', required=True)
    reviewer_id = fields.Many2one('hr.employee', readonly=True)
    can_review = fields.Boolean(compute='_compute_can_review')
    total_time = fields.Float(compute='_compute_total_time')
    company_id = fields.Many2one('res.company', default=lambda self: self.env.company)

    @api.depends('timesheet_ids.unit_amount')
    def _compute_total_time(self):
        for sheet in self:
            sheet.total_time = sum(sheet.timesheet_ids.mapped('unit_amount'))

    @api.depends('review_policy')
    @api.depends_context('uid')
    def _compute_can_review(self):
        for sheet in self:
            sheet.can_review = self.env.user.has_group(REVIEWERS[sheet.review_policy])

    @api.constrains('employee_id', 'date_start', 'date_end')
    def _check_overlap(self):
        for sheet in self:
            if self.search_count([('id', '!=', sheet.id), ('employee_id', '=', sheet.employee_id.id),
                                  ('date_start', '<=', sheet.date_end), ('date_end', '>=', sheet.date_start)]):
                raise ValidationError(_("Sheets of one employee cannot overlap."))

    @api.model_create_multi
    def create(self, vals_list):
        sheets = super().create(vals_list)
        for sheet in sheets:
            sheet.sudo().env['account.analytic.line'].with_context(skip_check_state=True).search([
                ('employee_id', '=', sheet.employee_id.id), ('project_id', '!=', False), ('sheet_id', '=', False),
                ('date', '>=', sheet.date_start), ('date', '<=', sheet.date_end)]).write({'sheet_id': sheet.id})
            sheet.state = 'draft'
        return sheets

    def _check_can_review(self):
        if not all(self.mapped('can_review')):
            raise UserError(_("Only a reviewer of this sheet may do that."))
        reviewer = self.env['hr.employee'].sudo().search([('user_id', '=', self.env.uid)], limit=1)
        if not reviewer:
            raise UserError(_("You have to be linked to an employee to review sheets."))
        return reviewer

    def action_timesheet_confirm(self):
        self.write({'state': 'confirm'})

    def action_timesheet_done(self):
        if any(sheet.state != 'confirm' for sheet in self):
            raise UserError(_("Only sheets that wait for review can be approved."))
        self.write({'state': 'done', 'reviewer_id': self._check_can_review().id})

    def action_timesheet_refuse(self):
        self._check_can_review()
        self.write({'state': 'draft', 'reviewer_id': False})

    def action_timesheet_draft(self):
        if any(sheet.state != 'done' for sheet in self):
            raise UserError(_("Only approved sheets can be opened again."))
        self._check_can_review()
        self.write({'state': 'draft', 'reviewer_id': False})
