from odoo.exceptions import UserError, ValidationError
from odoo.release import version_info
from odoo.tests.common import TransactionCase

GROUPS = 'groups_id' if version_info[0] < 19 else 'group_ids'


class TestSheet(TransactionCase):

    def setUp(self):
        super().setUp()
        self.project = self.env['project.project'].create({'name': "Desk", 'allow_timesheets': True})
        self.reviewer, self.worker = self.user('reviewer', 'group_hr_timesheet_approver'), self.user('worker', 'group_hr_timesheet_user')
        self.employee = self.env['hr.employee'].search([('user_id', '=', self.worker.id)])
        self.line = self.make_line('2026-03-02')
        self.sheet = self.env['hr_timesheet.sheet'].create(self.period('2026-03-01', '2026-03-07'))

    def user(self, login, group):
        user = self.env['res.users'].with_context(no_reset_password=True).create({
            'name': login, 'login': 'sheet-' + login, 'email': login + '@x.example',
            GROUPS: [(6, 0, [self.env.ref('hr_timesheet.' + group).id, self.env.ref('project.group_project_user').id])]})
        self.env['hr.employee'].create({'name': login, 'user_id': user.id})
        return user

    def make_line(self, day, **values):
        return self.env['account.analytic.line'].create(dict({
            'name': "Work", 'project_id': self.project.id, 'employee_id': self.employee.id, 'unit_amount': 1, 'date': day}, **values))

    def period(self, start, end):
        return {'employee_id': self.employee.id, 'date_start': start, 'date_end': end}

    def test_a_sheet_takes_the_lines_of_its_days(self):
        self.assertEqual(self.sheet, self.line.sheet_id)
        self.assertEqual(self.sheet, self.make_line('2026-03-03').sheet_id)
        self.assertFalse(self.make_line('2026-03-20', sheet_id=self.sheet.id).sheet_id)

    def test_sheets_do_not_overlap(self):
        with self.assertRaises(ValidationError):
            self.env['hr_timesheet.sheet'].create(self.period('2026-03-07', '2026-03-10'))

    def test_submitted_then_approved_by_a_reviewer_then_opened_again(self):
        self.assertIsNone(self.sheet.with_user(self.worker).action_timesheet_confirm())
        with self.assertRaises(UserError):
            self.sheet.with_user(self.worker).action_timesheet_done()
        self.assertTrue(self.sheet.with_user(self.reviewer).can_review)
        self.assertIsNone(self.sheet.with_user(self.reviewer).action_timesheet_done())
        self.assertEqual('done', self.sheet.state)
        self.sheet.with_user(self.reviewer).action_timesheet_draft()
        self.assertEqual('draft', self.sheet.state)

    def test_lines_are_locked_once_submitted(self):
        self.sheet.action_timesheet_confirm()
        with self.assertRaises(UserError):
            self.line.write({'unit_amount': 2})
        with self.assertRaises(UserError):
            self.make_line('2026-03-04')
        self.sheet.with_user(self.reviewer).action_timesheet_refuse()
        self.line.write({'unit_amount': 2})
