from odoo.exceptions import AccessError

from .common import OLD, DeskCase


class TestRights(DeskCase):

    def test_an_agent_works_on_tickets_and_tags(self):
        ticket = self.env['helpdesk.ticket'].with_user(self.agent).create({'name': "Mine", 'team_id': self.team.id})
        ticket.write({'priority': '2'})
        self.env['helpdesk.tag'].with_user(self.agent).create({'name': "printer"})
        ticket.unlink()

    def test_an_agent_reads_the_rest_only(self):
        for record in (self.team, self.new, self.policy(4)):
            self.assertTrue(record.with_user(self.agent).read(['name']))
            with self.assertRaises(AccessError):
                record.with_user(self.agent).write({'name': "Other"})
            record.with_user(self.manager).write({'name': "Other"})

    def test_nobody_writes_the_status_of_a_policy(self):
        self.policy(4)
        status = self.ticket().sla_status_ids
        self.assertTrue(status)
        for user in (self.agent, self.manager):
            self.assertTrue(status.with_user(user).read(['deadline', 'status']))
            with self.assertRaises(AccessError):
                status.with_user(user).write({'reached_datetime': False})

    def test_tracked_changes_are_for_administrators(self):
        with self.assertRaises(AccessError):
            self.env['mail.tracking.value'].with_user(self.agent).search([]).read()

    def test_ticket_types_exist_on_14_alone(self):
        self.assertEqual('helpdesk.ticket.type' in self.env, OLD)
        if OLD:
            kind = self.env['helpdesk.ticket.type'].with_user(self.manager).create({'name': "Question"})
            self.assertTrue(kind.with_user(self.agent).read(['name']))
            with self.assertRaises(AccessError):
                kind.with_user(self.agent).write({'name': "Other"})
