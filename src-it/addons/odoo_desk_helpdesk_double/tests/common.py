from odoo.release import version_info
from odoo.tests.common import TransactionCase

OLD = version_info[0] < 19
GROUPS = 'groups_id' if OLD else 'group_ids'
QUIET = {'no_reset_password': True, 'mail_auto_subscribe_no_notify': True}
STAGES = ['New', 'In Progress', 'Waiting', 'Solved']


class DeskCase(TransactionCase):
    """A team on Madrid's hours (9-14, 15-18, Monday to Friday) with four stages, a user and a manager of the helpdesk."""

    def setUp(self):
        super().setUp()
        self.env = self.env(context=dict(self.env.context, **QUIET))
        self.calendar = self.env['resource.calendar'].create({
            'name': "Madrid", 'tz': 'Europe/Madrid', 'hours_per_day': 8,
            'attendance_ids': [(0, 0, {'name': '%d %s' % (day, period), 'dayofweek': str(day), 'hour_from': start, 'hour_to': end, 'day_period': period})
                               for day in range(5) for period, start, end in (('morning', 9, 14), ('afternoon', 15, 18))]})
        self.stages = self.env['helpdesk.stage'].create([
            dict({'name': name, 'sequence': number, 'fold': name == 'Solved'}, **({'is_close': name == 'Solved'} if OLD else {}))
            for number, name in enumerate(STAGES)])
        self.new, self.progress, self.waiting, self.solved = self.stages
        self.agent, self.manager = self.user('agent', 'group_helpdesk_user'), self.user('manager', 'group_helpdesk_manager')
        self.team = self.env['helpdesk.team'].create({
            'name': "Desk", 'stage_ids': [(6, 0, self.stages.ids)], 'resource_calendar_id': self.calendar.id,
            'member_ids': [(6, 0, self.agent.ids)]})

    def user(self, login, group):
        groups = [self.env.ref('odoo_desk_helpdesk_double.' + group).id, self.env.ref('project.group_project_user').id]
        return self.env['res.users'].create({'name': login, 'login': 'double-' + login, 'email': login + '@x.example', GROUPS: [(6, 0, groups)]})

    def policy(self, hours, **values):
        promise = {'time_days': hours // 8, 'time_hours': hours % 8, 'time_minutes': 0} if OLD else {'time': hours}
        return self.env['helpdesk.sla'].create(dict(promise, name="%d h" % hours, team_id=self.team.id, stage_id=self.solved.id, **values))

    def ticket(self, **values):
        return self.env['helpdesk.ticket'].create(dict({'name': "It does not work", 'team_id': self.team.id}, **values))

    def settle(self):
        """Writes everything, tracked changes included."""
        if OLD:
            self.env['base'].flush()
            self.env.cr.precommit.run()
            self.env['base'].invalidate_cache()
        else:
            self.env.flush_all()
            self.env.cr.precommit.run()
            self.env.invalidate_all()
