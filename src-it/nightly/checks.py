"""What must be true of Odoo and of the store when a sync has ended by itself."""
from workplace import RESOURCES, TEAMS


class Oracle:
    """What the deadlines must be, found without our code: SQL for the wall clock, Odoo's own plan_hours for calendars."""

    def __init__(self, odoo):
        self.odoo = odoo

    def ask(self):
        script = (RESOURCES / 'oracle.sql').read_text()
        for name, value in {'oracle': 'nightly_oracle', 'table': 'helpdesk_ticket', 'model': 'helpdesk.ticket', 'link': 'field_id',
                            'level': '4 - t.priority::int'}.items():
            script = script.replace('${%s}' % name, value)
        self.odoo.sql('DROP TABLE IF EXISTS nightly_oracle_wall; DROP TABLE IF EXISTS nightly_oracle_facts;' + script)
        deadlines = {}
        for row in self.odoo.sql('SELECT id, metric, deadline FROM nightly_oracle_wall'):
            ticket, metric, at = row.split('|')
            deadlines[int(ticket), metric] = at
        header = "MODEL, TEAM, ORACLE = 'helpdesk.ticket', 'team_id', 'nightly_oracle'\n"
        answer = self.odoo.command('shell', '19', '--db', self.odoo.database, text=header + (RESOURCES / 'plan_hours.py').read_text()).splitlines()
        assert 'ORACLE-END' in answer, answer[-20:]
        for line in answer:
            if line.startswith('ORACLE|'):
                _, ticket, metric, at = line.split('|')
                deadlines[int(ticket), metric] = at
        return deadlines


def found(odoo):
    deadlines = {}
    for row in odoo.sql("SELECT id, x_odoodesk_first_response_deadline, x_odoodesk_resolution_deadline FROM helpdesk_ticket WHERE create_date < '2026-05-01'"):
        ticket, response, resolution = row.split('|')
        deadlines[int(ticket), 'first-response'], deadlines[int(ticket), 'resolution'] = response, resolution
    return deadlines


def problems(odoo, expected, place=None, unique=True):
    """What is wrong, as lines; none when all is well."""
    wrong = []
    now = found(odoo)
    differing = [key for key in sorted(set(expected) | set(now)) if expected.get(key, '') != now.get(key, '')]
    if differing:
        key = differing[0]
        wrong.append('%d deadlines are wrong or missing, first %s: %r expected, found %r' % (len(differing), key, expected.get(key), now.get(key)))
    (same,) = odoo.sql('SELECT count(*) FROM odoo_desk_write_audit WHERE NOT nested AND user_id = %d AND old IS NOT DISTINCT FROM new' % odoo.uid)
    if same != '0':
        wrong.append('%s values were written that were there already' % same)
    (twice,) = odoo.sql('SELECT count(*) FROM (SELECT 1 FROM odoo_desk_write_audit WHERE NOT nested AND user_id = %d GROUP BY model, res_id, field, new '
                        'HAVING count(*) > 1) AS twice' % odoo.uid)
    if unique and twice != '0':
        wrong.append('%s values were written twice' % twice)
    if place is not None:
        store = place.store()
        locks = store.execute('SELECT count(*) FROM lock_holder').fetchone()[0]
        if locks:
            wrong.append('%d locks are left' % locks)
        still = store.execute("SELECT count(*) FROM journal WHERE state = 'OPEN'").fetchone()[0]
        if still:
            wrong.append('%d intents have no outcome' % still)
        running = store.execute("SELECT count(*) FROM run WHERE state = 'RUNNING'").fetchone()[0]
        if running:
            wrong.append('%d runs are said to be running' % running)
        store.close()
    return wrong
