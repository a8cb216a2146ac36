"""Fills a database with the tickets of the benchmarks; run in Odoo's shell (14 and 19). Does nothing where they are already.

One ticket is made the usual way and multiplied in SQL, because 10,000 creations would take many minutes.
"""
import time

TICKETS = 10000
PEOPLE, CUSTOMERS, TAGS = 20, 300, 8
T0 = time.time()
Ticket = env['helpdesk.ticket']


def without_the_audit():
    """The write audit of the other tests would be measured as part of each write."""
    audit = env['ir.module.module'].search([('name', '=', 'odoo_desk_write_audit'), ('state', '=', 'installed')])
    if audit:
        audit.button_immediate_uninstall()


def first_ticket():
    people = env['res.users'].with_context(no_reset_password=True).create(
        [{'name': 'Agent %02d' % i, 'login': 'bench-agent-%02d' % i} for i in range(PEOPLE)])
    customers = env['res.partner'].create([{'name': 'Customer %03d with a name of usual length' % i} for i in range(CUSTOMERS)])
    tags = env['helpdesk.tag'].create([{'name': 'Topic %d' % i} for i in range(TAGS)])
    stages = env['helpdesk.stage'].create([{'name': name, 'sequence': i} for i, name in enumerate(('New', 'In progress', 'Waiting', 'Solved'))])
    teams = env['helpdesk.team'].create([{'name': name, 'stage_ids': [(6, 0, stages.ids)]} for name in ('Benchmark A', 'Benchmark B')])
    ticket = Ticket.create({'name': 'Ticket', 'team_id': teams[0].id, 'stage_id': stages[0].id, 'user_id': people[0].id})
    for written in ('flush', 'flush_all'):
        flush = getattr(env['base'] if written == 'flush' else env, written, None)
        if flush:
            flush()
            break
    return ticket, people, customers, tags, stages, teams


def multiply(ticket, people, customers, tags, stages, teams):
    def one_of(records):
        return '(array%s)[1 + (n * 7919) %% %d]' % (records.ids, len(records))

    values = {
        'name': "'Ticket ' || n || ': the printer on floor ' || n % 40 || ' does not print'",
        'ticket_ref': "lpad(n::text, 5, '0')",
        'team_id': one_of(teams), 'stage_id': one_of(stages), 'user_id': one_of(people), 'partner_id': one_of(customers),
        'priority': '(n % 4)::text', 'kanban_state': "(array['normal', 'done', 'blocked'])[1 + n % 3]",
        'close_date': "case when n % 4 = 3 then timestamp '2026-06-01' + n * interval '10 minutes' end",
        'create_date': "timestamp '2026-05-01' + n * interval '10 minutes'",
        'write_date': "timestamp '2026-07-01' + n * interval '1 minute'",
        'access_token': 'null',
    }
    env.cr.execute("select column_name from information_schema.columns where table_name = 'helpdesk_ticket' and column_name <> 'id'")
    columns = [row[0] for row in env.cr.fetchall()]
    env.cr.execute('insert into helpdesk_ticket (%s) select %s from helpdesk_ticket, generate_series(1, %d) n where id = %d' % (
        ', '.join('"%s"' % c for c in columns), ', '.join(values.get(c, '"%s"' % c) for c in columns), TICKETS, ticket.id))
    env.cr.execute('delete from helpdesk_ticket where id = %d' % ticket.id)
    relation = Ticket._fields['tag_ids']
    for n, every in ((0, 2), (1, 3)):
        env.cr.execute('insert into %s (%s, %s) select id, (array%s)[1 + (id + %d) %% %d] from helpdesk_ticket where id %% %d = 0 on conflict do nothing' % (
            relation.relation, relation.column1, relation.column2, tags.ids, n, TAGS, every))
    env.cr.execute('analyze helpdesk_ticket')


present = Ticket.with_context(active_test=False).search_count([])
if present != TICKETS:
    env.cr.execute('delete from helpdesk_ticket')
    multiply(*first_ticket())
env.cr.commit()
without_the_audit()
print('%d tickets after %.0f s' % (Ticket.search_count([]), time.time() - T0))
