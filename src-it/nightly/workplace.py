"""A folder to run odoo-desk from, and the real Odoo database that it works on."""
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RESOURCES = ROOT / 'src-it/src/test/resources/dev/odoodesk/it'
JAR = Path(os.environ.get('ODOO_DESK_JAR', ROOT / 'connector-cli/target/odoo-desk.jar'))
AS_OF = '2026-05-04T08:00:00Z'
TEAMS = ['Support', 'Escalations', 'Americas']
OWN_FIELDS = ['priority', 'write_date', 'write_uid', 'x_odoodesk_first_response_deadline', 'x_odoodesk_resolution_deadline',
              'x_odoodesk_update_deadline', 'x_odoodesk_sla_state', 'x_odoodesk_severity', 'x_odoodesk_sla_policy']


def say(text):
    print(time.strftime('%H:%M:%S ') + text, flush=True)


class Odoo:
    """A seeded database of Odoo 19 of its own."""

    def __init__(self, database, tickets):
        self.database = database
        self.command('up', '19', '--db', database)
        self.command('seed', '19', '--db', database, '--tickets', str(tickets))
        self.settings = dict(line.split('=', 1) for line in self.command('env', '19', '--db', database).splitlines() if '=' in line)
        keys = dict(line.strip().split('=', 1) for line in open(self.settings['ODOO_KEYS']) if '=' in line)
        self.url, self.login, self.key = self.settings['ODOO_URL'], keys['CONNECTOR_LOGIN'], keys['CONNECTOR_API_KEY']
        self.uid = int(self.sql("SELECT id FROM res_users WHERE login = '%s'" % self.login)[0])

    def command(self, *arguments, text=''):
        run = subprocess.run([str(ROOT / 'src-it/odoo'), *arguments], input=text, capture_output=True, text=True)
        if run.returncode:
            sys.exit('src-it/odoo %s\n%s%s' % (' '.join(arguments), run.stdout, run.stderr))
        return run.stdout

    def sql(self, statement):
        environment = dict(os.environ, **{k: v for k, v in self.settings.items() if k.startswith('PG')}) if hasattr(self, 'settings') else os.environ
        run = subprocess.run(['psql', '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-f', '-'], input=statement, capture_output=True, text=True, env=environment)
        if run.returncode:
            sys.exit(statement[:300] + '\n' + run.stderr)
        return run.stdout.splitlines()

    def pid_file(self):
        return Path('/var/lib/odoo-desk/19/server-%s.pid' % self.url.rsplit(':', 1)[1])

    def remember(self):
        """Notes how the tickets are before anybody has written to them."""
        self.sql("""DROP TABLE IF EXISTS nightly_tickets; DROP TABLE IF EXISTS nightly_last;
            CREATE TABLE nightly_tickets AS SELECT id, %s FROM helpdesk_ticket;
            CREATE TABLE nightly_last AS SELECT max(id) AS message FROM mail_message""" % ', '.join(OWN_FIELDS))

    def restore(self):
        """Makes the tickets what they were, behind Odoo's back."""
        self.sql("""UPDATE helpdesk_ticket t SET %s FROM nightly_tickets s WHERE s.id = t.id AND t.write_date <> s.write_date;
            DELETE FROM mail_message WHERE id > (SELECT message FROM nightly_last); TRUNCATE odoo_desk_write_audit"""
                 % ', '.join('%s = s.%s' % (f, f) for f in OWN_FIELDS))


class Workplace:
    """Configuration, policy and store of one job."""

    def __init__(self, folder, odoo, url=None, protocol='auto', store=None, page_size=200, retries_quickly=False):
        self.folder, self.odoo = Path(folder), odoo
        self.folder.mkdir(parents=True, exist_ok=True)
        self.store_file = self.folder / 'state' / 'odoo-desk.db'
        shutil.copy(RESOURCES / 'two-clocks.yaml', self.folder / 'policy.yaml')
        (self.folder / 'odoo-desk.yaml').write_text('''connections:
  it:
    url: %s
    database: %s
    user: %s
    api-key: ${env:IT_KEY}
    protocol: %s
    page-size: %d
jobs:
  nightly:
    connection: it
    tickets: { teams: [%s] }
    policy: policy.yaml
store: %s
''' % (url or odoo.url, odoo.database, odoo.login, protocol, page_size, ', '.join(TEAMS), store or 'state/odoo-desk.db'))

    def forget(self):
        shutil.rmtree(self.folder / 'state', ignore_errors=True)
        (self.folder / 'state').mkdir()

    def start(self, *arguments):
        out = open(self.folder / 'out.txt', 'w')
        return subprocess.Popen(['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m', '-jar', str(JAR), *arguments],
                                cwd=self.folder, env=dict(os.environ, IT_KEY=self.odoo.key), stdin=subprocess.DEVNULL, stdout=out, stderr=out)

    def sync(self, *arguments, as_of=AS_OF):
        return self.start('sync', 'nightly', '--quiet', '--as-of', as_of, *arguments)

    def output(self):
        return (self.folder / 'out.txt').read_text()

    def setup(self):
        process = self.start('setup', '--yes')
        if process.wait() != 0:
            sys.exit(self.output())

    def store(self):
        return sqlite3.connect('file:%s?mode=ro' % self.store_file, uri=True)
