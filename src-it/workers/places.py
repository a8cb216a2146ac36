"""Where jobs work: databases of real Odoo servers, sandboxes, and the store that workers share."""
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
JAR = os.environ.get('ODOO_DESK_JAR', str(ROOT / 'connector-cli/target/odoo-desk.jar'))
POLICIES = {'policy-a.yaml': ROOT / 'examples/policies/platinum-four-levels.yaml',
            'policy-b.yaml': ROOT / 'src-it/src/test/resources/dev/odoodesk/it/two-clocks.yaml'}


def say(text):
    print(time.strftime('%H:%M:%S ') + text, flush=True)


def command(*arguments):
    return ['java', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx192m', '-jar', JAR, *arguments]


def odoo(*arguments):
    run = subprocess.run([str(ROOT / 'src-it/odoo'), *arguments], capture_output=True, text=True)
    if run.returncode:
        sys.exit('src-it/odoo %s\n%s%s' % (' '.join(arguments), run.stdout, run.stderr))
    return dict(line.split('=', 1) for line in run.stdout.splitlines() if '=' in line)


class Place:
    """Something that a connection leads to."""

    def prepare(self, folder, environment):
        """Makes the fields of our own there."""
        for name, source in POLICIES.items():
            shutil.copy(source, folder / name)
        run = subprocess.run(command('setup', '--yes', '--connection', self.name), cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                             capture_output=True, text=True)
        if run.returncode:
            sys.exit('setup of %s: %s%s' % (self.name, run.stdout, run.stderr))

    def close(self):
        pass


class RealOdoo(Place):
    """A seeded database of a real server, made anew."""

    def __init__(self, version, database):
        self.name, self.database = 'odoo%d' % version, database
        odoo('reset', str(version), '--db', database, '--seeded')
        settings = odoo('env', str(version), '--db', database)
        keys = dict(line.strip().split('=', 1) for line in open(settings['ODOO_KEYS']) if '=' in line)
        self.url, self.user, self.key = settings['ODOO_URL'], keys['CONNECTOR_LOGIN'], keys['CONNECTOR_API_KEY']


class Sandbox(Place):
    """A simulated Odoo in a process of its own."""
    database, user, key = 'sandbox', 'admin', 'sandbox'

    def __init__(self, name, version, tickets, folder):
        self.name = name
        log = folder / (name + '.log')
        with open(log, 'w') as out:
            self.process = subprocess.Popen(command('sandbox', '--odoo', str(version), '--tickets', str(tickets)), stdin=subprocess.DEVNULL,
                                            stdout=out, stderr=out)
        for _ in range(600):
            found = re.search(r'url: (http://\S+)', log.read_text())
            if found:
                self.url = found.group(1)
                return
            time.sleep(0.2)
        sys.exit('%s did not start: %s' % (name, log.read_text()))

    def close(self):
        self.process.kill()
        self.process.wait()


class Store:
    """An empty database for the store, on the integration tests' own PostgreSQL."""

    def __init__(self, database):
        settings = odoo('env', '19')
        self.environment = {key: value for key, value in settings.items() if key.startswith('PG')}
        self.database, self.user = database, settings['PGUSER']
        self.url = 'jdbc:postgresql://%s:%s/%s' % (settings['PGHOST'], settings['PGPORT'], database)
        self.password = next(line.strip().split(':')[4] for line in open(settings['PGPASSFILE'])
                             if line.split(':')[1] == settings['PGPORT'] and line.split(':')[3] == self.user)
        self.sql('DROP DATABASE IF EXISTS %s' % database, 'postgres')
        self.sql('CREATE DATABASE %s' % database, 'postgres')

    def sql(self, statement, database=None):
        environment = dict(os.environ, **{**self.environment, 'PGDATABASE': database or self.database})
        run = subprocess.run(['psql', '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-c', statement], capture_output=True, text=True,
                             env=environment)
        if run.returncode:
            sys.exit(statement + '\n' + run.stderr)
        return run.stdout.splitlines()
