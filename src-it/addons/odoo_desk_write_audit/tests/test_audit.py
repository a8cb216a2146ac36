from odoo.tests.common import TransactionCase


class TestAudit(TransactionCase):

    def setUp(self):
        super().setUp()
        self.project = self.env['project.project'].create({'name': "Audited"})
        self.tasks = self.env['project.task'].create([{'name': name, 'project_id': self.project.id} for name in ("One", "Two")])

    def rows(self, record, nested=False):
        self.env.cr.execute(
            "SELECT field, old, new, user_id FROM odoo_desk_write_audit WHERE model = %s AND res_id = %s AND nested = %s ORDER BY id",
            [record._name, record.id, nested])
        return self.env.cr.fetchall()

    def test_a_row_for_each_field_that_is_named(self):
        self.tasks.write({'name': "Same", 'priority': '1'})
        for task, old in zip(self.tasks, ("One", "Two")):
            self.assertEqual(self.rows(task), [('name', old, 'Same', self.env.uid), ('priority', '0', '1', self.env.uid)])

    def test_a_write_that_changes_nothing_counts(self):
        self.tasks[0].write({'priority': '0'})
        self.assertEqual(self.rows(self.tasks[0]), [('priority', '0', '0', self.env.uid)])

    def test_one_call_has_one_number(self):
        self.tasks.write({'priority': '1'})
        self.tasks[0].write({'priority': '0'})
        self.env.cr.execute("SELECT count(DISTINCT call), count(*) FROM odoo_desk_write_audit WHERE NOT nested AND res_id IN %s",
                            [tuple(self.tasks.ids)])
        self.assertEqual(self.env.cr.fetchone(), (2, 3))

    def test_creating_is_no_write(self):
        self.assertEqual(self.rows(self.tasks[0]), [])
        team = self.env['helpdesk.team'].create({'name': "Audited"})
        ticket = self.env['helpdesk.ticket'].create({'name': "New", 'team_id': team.id, 'user_id': self.env.uid})
        self.assertEqual(self.rows(ticket), [])

    def test_load_ends_in_write(self):
        result = self.env['project.task'].load(['.id', 'name'], [[str(self.tasks[0].id), "Loaded"]])
        self.assertTrue(result['ids'], result)
        self.assertEqual(self.rows(self.tasks[0]), [('name', 'One', 'Loaded', self.env.uid)])

    def test_different_values_in_one_call(self):
        if hasattr(self.env['project.task'], 'web_save_multi'):
            self.tasks.web_save_multi([{'name': "A"}, {'name': "B"}], {'id': {}})
            self.assertEqual([self.rows(task)[0][2] for task in self.tasks], ["A", "B"])

    def test_relations_times_and_empty_values_as_text(self):
        tag = self.env['project.tags'].create({'name': "t"})
        self.tasks[0].write({'tag_ids': [(6, 0, tag.ids)], 'partner_id': self.env.user.partner_id.id, 'date_deadline': '2026-03-29'})
        found = {field: (old, new) for field, old, new, _ in self.rows(self.tasks[0])}
        self.assertEqual(found['tag_ids'], (None, str(tag.id)))
        self.assertEqual(found['partner_id'][1], str(self.env.user.partner_id.id))
        self.assertTrue(found['date_deadline'][1].startswith('2026-03-29'))
