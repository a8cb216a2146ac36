from odoo import fields, models


class HrEmployee(models.Model):
    _inherit = 'hr.employee'

    timesheet_manager_id = fields.Many2one('res.users', "Timesheet approver")
    last_validated_timesheet_date = fields.Date("Last validated timesheet", copy=False)


class HrEmployeePublic(models.Model):
    _inherit = 'hr.employee.public'

    timesheet_manager_id = fields.Many2one('res.users', "Timesheet approver", readonly=True)
    last_validated_timesheet_date = fields.Date("Last validated timesheet", readonly=True)
