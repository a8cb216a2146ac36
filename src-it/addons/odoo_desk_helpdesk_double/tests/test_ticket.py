from datetime import timedelta

from odoo import fields
from odoo.exceptions import ValidationError

from .common import OLD, DeskCase


class TestTicket(DeskCase):
    """The side effects of creating and writing."""

    def test_creation_takes_the_first_stage_and_finds_the_customer(self):
        ticket = self.ticket(partner_name="Ann", partner_email="ann@x.example")
        self.assertEqual((ticket.stage_id, ticket.partner_id.email), (self.new, "ann@x.example"))
        self.assertIn(ticket.partner_id, ticket.message_partner_ids)
        self.assertEqual(self.ticket(partner_name="Ann B", partner_email="ann@x.example").partner_id, ticket.partner_id)

    def test_reference_comes_from_the_sequence(self):
        if not OLD:
            references = [self.ticket(ticket_ref='MINE').ticket_ref for _ in range(2)]
            self.assertNotIn('MINE', references)
            self.assertEqual(int(references[1]), int(references[0]) + 1)

    def test_first_assignment_sets_its_date_once(self):
        ticket = self.ticket()
        self.assertFalse(ticket.assign_date)
        ticket.user_id = self.agent
        first = ticket.assign_date
        self.assertTrue(first)
        ticket.write({'assign_date': first - timedelta(days=1)})
        ticket.user_id = self.manager
        self.assertEqual(ticket.assign_date, first - timedelta(days=1))

    def test_closing_and_reopening(self):
        ticket = self.ticket()
        ticket.write({'kanban_state': 'blocked'})
        ticket.stage_id = self.solved
        self.assertTrue(ticket.close_date)
        self.assertEqual(ticket.kanban_state, 'blocked' if OLD else 'normal')
        ticket.write({'stage_id': self.progress.id, 'close_date': '2026-01-01 00:00:00'})
        self.assertFalse(ticket.close_date)

    def test_changes_are_tracked(self):
        ticket = self.ticket()
        self.settle()
        ticket.write({'stage_id': self.progress.id, 'priority': '3', 'user_id': self.agent.id})
        self.settle()
        values = ticket.message_ids.sudo().tracking_value_ids
        link = 'field' if OLD else 'field_id'
        self.assertEqual(set(values.mapped(link + '.name')), {'stage_id', 'priority', 'user_id'})
        priority = values.filtered(lambda value: value[link].name == 'priority')
        self.assertEqual((priority.old_value_char, priority.new_value_char), ('All' if OLD else 'Low', 'Urgent'))

    def test_a_new_priority_makes_the_unreached_statuses_anew(self):
        self.policy(4)
        if not OLD:
            self.policy(2, priority='2')
        ticket = self.ticket()
        before = ticket.sla_status_ids
        ticket.priority = '2'
        self.assertFalse(before.exists())
        self.assertEqual(len(ticket.sla_status_ids), 1)
        # minimum priority on 14, the very same later on
        self.assertEqual(ticket.sla_status_ids.sla_id.priority, '0' if OLD else '2')

    def test_a_policy_is_reached_by_its_stage(self):
        self.policy(4)
        ticket = self.ticket()
        ticket.stage_id = self.solved
        self.settle()
        self.assertEqual(ticket.sla_status_ids.status, 'reached')
        self.assertFalse(ticket.sla_deadline)
        ticket.stage_id = self.progress
        self.settle()
        self.assertEqual(ticket.sla_status_ids.status, 'reached' if OLD else 'ongoing')

    def test_failed_policies_can_be_searched(self):
        self.policy(4)
        late, fine = self.ticket(), self.ticket()
        self.settle()
        self.env.cr.execute("UPDATE helpdesk_sla_status SET deadline = '2026-01-01' WHERE ticket_id = %s", [late.id])
        self.env.cr.execute("UPDATE helpdesk_ticket SET sla_deadline = '2026-01-01' WHERE id = %s", [late.id])
        self.settle()
        ours = [('id', 'in', (late + fine).ids)]
        tickets = self.env['helpdesk.ticket']
        self.assertEqual(tickets.search(ours + [('sla_fail', '=', True)]), late)
        self.assertEqual(tickets.search(ours + [('sla_fail', '=', False)]), fine)
        self.assertEqual(self.env['helpdesk.sla.status'].search([('status', '=', 'failed'), ('ticket_id', 'in', (late + fine).ids)]).ticket_id, late)
        self.assertTrue(late.sla_fail)

    def test_hours_of_a_ticket(self):
        self.team.use_helpdesk_timesheet = True
        employee = self.env['hr.employee'].create({'name': "Agent", 'user_id': self.agent.id})
        ticket = self.ticket()
        line = self.env['account.analytic.line'].create(
            {'name': "work", 'helpdesk_ticket_id': ticket.id, 'unit_amount': 1.5, 'employee_id': employee.id})
        self.assertEqual((line.project_id, ticket.total_hours_spent), (self.team.project_id, 1.5))
        task = self.env['project.task'].create({'name': "Task", 'project_id': self.team.project_id.id})
        with self.assertRaises(ValidationError):
            line.write({'task_id': task.id})
            self.settle()

    def test_a_reply_answers_the_customer(self):
        if OLD:
            return      # the counters exist from 16 on
        ticket = self.ticket()
        self.assertTrue(ticket.oldest_unanswered_customer_message_date)
        ticket.with_user(self.agent).message_post(body="We look into it", message_type='comment', subtype_xmlid='mail.mt_comment')
        self.assertEqual((ticket.answered_customer_message_count, ticket.oldest_unanswered_customer_message_date), (1, False))

    def test_an_address_is_written_through_to_the_customer(self):
        partner = self.env['res.partner'].create({'name': "Ann", 'email': "old@x.example"})
        ticket = self.ticket(partner_id=partner.id)
        ticket.partner_email = "new@x.example"
        self.settle()
        self.assertEqual(partner.email, "old@x.example" if OLD else "new@x.example")

    def test_open_hours_are_wall_clock(self):
        ticket = self.ticket()
        self.settle()
        self.env.cr.execute("UPDATE helpdesk_ticket SET create_date = %s WHERE id = %s",
                            [fields.Datetime.now() - timedelta(hours=50, minutes=30), ticket.id])
        self.settle()
        self.assertEqual(int(ticket.open_hours), 50)
        self.assertIn(ticket, self.env['helpdesk.ticket'].search([('open_hours', '>=', 50)]))
        self.assertNotIn(ticket, self.env['helpdesk.ticket'].search([('open_hours', '>', 51)]))
