from odoo import fields

from .common import OLD, DeskCase


class TestDeadline(DeskCase):
    """How the native deadline is found; all times UTC, Madrid changes its clocks on 2026-03-29."""

    def deadline(self, created, hours, **policy):
        return self.deadline_of(self.created_at(created), self.policy(hours, **policy))

    def created_at(self, created):
        ticket = self.ticket()
        self.settle()
        self.env.cr.execute("UPDATE helpdesk_ticket SET create_date = %s WHERE id = %s", [created, ticket.id])
        self.settle()
        return ticket

    def deadline_of(self, ticket, policy):
        ticket._sla_apply()
        self.settle()
        status = ticket.sla_status_ids.filtered(lambda found: found.sla_id == policy)
        return fields.Datetime.to_string(status.deadline)

    def test_hours_skip_lunch_and_weekend(self):
        self.assertEqual(self.deadline('2026-03-27 16:00:00', 4), '2026-03-30 10:00:00')

    def test_whole_days_keep_the_clock_time_over_a_change_of_clocks(self):
        self.assertEqual(self.deadline('2026-03-27 16:00:00', 8), '2026-03-30 15:00:00')

    def test_days_then_hours(self):
        self.assertEqual(self.deadline('2026-03-26 10:00:00', 12), '2026-03-27 15:00:00')

    def test_created_on_a_weekend(self):
        # from 16 on the creation is first moved into working time
        self.assertEqual(self.deadline('2026-03-28 10:00:00', 8), '2026-03-31 09:00:00' if OLD else '2026-03-31 07:00:00')

    def test_leaves_are_left_out(self):
        self.env['resource.calendar.leaves'].create({
            'name': "Good Friday", 'calendar_id': self.calendar.id, 'date_from': '2026-04-02 22:00:00', 'date_to': '2026-04-03 21:59:59'})
        self.assertEqual(self.deadline('2026-04-02 15:00:00', 4), '2026-04-06 10:00:00')

    def test_paused_ticket_has_no_deadline(self):
        ticket = self.created_at('2026-03-26 10:00:00')
        policy = self.policy(12, exclude_stage_ids=[(6, 0, self.waiting.ids)])
        ticket.stage_id = self.waiting
        self.assertFalse(self.deadline_of(ticket, policy))
        self.assertFalse(ticket.sla_deadline)

    def test_pause_moves_the_deadline(self):
        ticket = self.created_at('2026-03-26 08:00:00')
        policy = self.policy(4, exclude_stage_ids=[(6, 0, self.waiting.ids)])
        for stage, moment in ((self.waiting, '2026-03-26 09:00:00'), (self.progress, '2026-03-26 11:00:00')):
            ticket.stage_id = stage
            self.settle()
            change = ticket._stage_changes()[-1]
            self.env.cr.execute("UPDATE mail_tracking_value SET create_date = %s WHERE id = %s", [moment, change.id])
            self.settle()
        # 9-13 local and two hours more: 14 o'clock ends the morning, so one hour goes past lunch
        self.assertEqual(self.deadline_of(ticket, policy), '2026-03-26 15:00:00')

    def test_a_changed_policy_moves_no_existing_deadline(self):
        ticket = self.created_at('2026-03-27 16:00:00')
        policy = self.policy(4)
        before = self.deadline_of(ticket, policy)
        policy.write({'time_hours': 1} if OLD else {'time': 1})
        self.settle()
        self.assertEqual(fields.Datetime.to_string(ticket.sla_status_ids.deadline), before)
