from datetime import date, timedelta

from odoo.exceptions import AccessError
from odoo.release import version_info
from odoo.tests.common import TransactionCase

GROUPS = 'groups_id' if version_info[0] < 19 else 'group_ids'


class TestValidation(TransactionCase):

    def setUp(self):
        super().setUp()
        self.project = self.env['project.project'].create({'name': "Desk", 'allow_timesheets': True})
        self.approver, self.worker = self.user('approver', 'group_hr_timesheet_approver'), self.user('worker', 'group_hr_timesheet_user')
        self.manager = self.user('manager', 'group_timesheet_manager')
        self.theirs = self.line(self.worker)
        self.employee(self.worker).timesheet_manager_id = self.approver

    def user(self, login, group):
        user = self.env['res.users'].with_context(no_reset_password=True).create({
            'name': login, 'login': 'grid-' + login, 'email': login + '@x.example',
            GROUPS: [(6, 0, [self.env.ref('hr_timesheet.' + group).id, self.env.ref('project.group_project_user').id])]})
        self.env['hr.employee'].create({'name': login, 'user_id': user.id})
        return user

    def employee(self, user):
        return self.env['hr.employee'].search([('user_id', '=', user.id)])

    def line(self, user, day=None):
        return self.env['account.analytic.line'].create({
            'name': "Work", 'project_id': self.project.id, 'employee_id': self.employee(user).id, 'unit_amount': 1,
            'date': day or date.today() - timedelta(days=3)})

    def test_the_employees_approver_validates(self):
        answer = self.theirs.with_user(self.approver).action_validate_timesheet()
        self.assertEqual(answer['params']['type'], 'success')
        self.assertTrue(self.theirs.validated)
        self.assertEqual(self.employee(self.worker).last_validated_timesheet_date, self.theirs.date)

    def test_without_notification_success_is_true(self):
        self.assertIs(True, self.theirs.with_user(self.approver).with_context(use_notification=False).action_validate_timesheet())

    def test_a_refusal_raises_no_error(self):
        own = self.line(self.approver)
        answer = own.with_user(self.approver).action_validate_timesheet()
        self.assertEqual(answer['params']['type'], 'danger')
        self.assertFalse(own.validated)

    def test_of_several_lines_those_not_allowed_are_left_out_silently(self):
        own = self.line(self.approver)
        answer = (self.theirs | own).with_user(self.approver).action_validate_timesheet()
        self.assertEqual(answer['params']['type'], 'success')
        self.assertEqual([True, False], [self.theirs.validated, own.validated])

    def test_managers_validate_all_and_future_lines_wait_since_18(self):
        later = self.line(self.worker, date.today() + timedelta(days=5))
        later.with_user(self.manager).action_validate_timesheet()
        self.assertEqual(later.validated, version_info[0] < 18)

    def test_validated_lines_and_days_before_are_locked_but_for_managers(self):
        self.theirs.with_user(self.approver).action_validate_timesheet()
        with self.assertRaises(AccessError):
            self.theirs.with_user(self.worker).write({'unit_amount': 2})
        with self.assertRaises(AccessError):
            self.env['account.analytic.line'].with_user(self.worker).create({
                'name': "Late", 'project_id': self.project.id, 'unit_amount': 1, 'date': self.theirs.date})
        self.theirs.with_user(self.manager).write({'unit_amount': 2})

    def test_users_get_a_notification_and_may_not_write_the_field(self):
        own = self.line(self.worker)
        self.assertEqual(own.with_user(self.worker).action_validate_timesheet()['params']['type'], 'danger')
        with self.assertRaises(AccessError):
            own.with_user(self.worker).write({'validated': True})

    def test_what_was_validated_is_reset(self):
        self.theirs.with_user(self.approver).action_validate_timesheet()
        self.theirs.with_user(self.approver).action_invalidate_timesheet()
        self.assertFalse(self.theirs.validated)
        self.assertFalse(self.employee(self.worker).last_validated_timesheet_date)
