"""What goes wrong at night: a database that dies, a disk that is full, a line that is cut, colleagues who work late."""
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

PG = Path(sorted(Path('/usr/lib/postgresql').glob('*/bin'))[-1])


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Postgres:
    """A PostgreSQL of its own for the store, with durable writes."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.url = 'jdbc:postgresql://127.0.0.1:%d/store' % self.port

    def __enter__(self):
        self.folder.parent.chmod(0o755)
        self.folder.mkdir()
        subprocess.run(['chown', 'postgres', str(self.folder)], check=True)
        self.as_postgres(PG / 'initdb', '-D', self.folder / 'data', '-A', 'trust')
        self.start()
        self.sql('CREATE DATABASE store', 'postgres')
        return self

    def as_postgres(self, *command):
        subprocess.run(['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', *map(str, command)], check=True, cwd='/',
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self):
        self.as_postgres(PG / 'pg_ctl', '-D', self.folder / 'data', '-w', '-l', self.folder / 'log',
                         '-o', '-p %d -k %s -c listen_addresses=127.0.0.1' % (self.port, self.folder), 'start')

    def kill(self):
        pid = (self.folder / 'data/postmaster.pid').read_text().split()[0]
        os.kill(int(pid), 9)
        for _ in range(100):       # its children notice by themselves
            if subprocess.run(['pgrep', '-P', pid], capture_output=True).returncode and not Path('/proc/' + pid).exists():
                break
            time.sleep(0.05)
        time.sleep(0.5)

    def sql(self, statement, database='store'):
        return subprocess.run(['psql', '-X', '-At', '-h', '127.0.0.1', '-p', str(self.port), '-U', 'postgres', '-d', database, '-c', statement],
                              capture_output=True, text=True, check=True).stdout.splitlines()

    def __exit__(self, *_):
        self.as_postgres(PG / 'pg_ctl', '-D', self.folder / 'data', '-m', 'immediate', 'stop')


class SmallDisk:
    """A file system that has room for an empty store and little more."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=640k', 'tmpfs', str(self.folder)], check=True)
        return self

    def grow(self):
        subprocess.run(['mount', '-o', 'remount,size=128m', str(self.folder)], check=True)

    def __exit__(self, *_):
        subprocess.run(['umount', str(self.folder)], check=True)


class Proxy:
    """Passes connections on to a server, and cuts some of them in the middle of the request or of the answer."""

    def __init__(self, url, direction, chance, most):
        parts = urlsplit(url)
        self.server, self.direction, self.random, self.most = (parts.hostname, parts.port), direction, chance, most
        self.cuts, self.lock = 0, threading.Lock()

    def __enter__(self):
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.url = 'http://127.0.0.1:%d' % self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(client,), daemon=True).start()

    def serve(self, client):
        with self.lock:
            # one in four, somewhere in what passes
            cut = self.cuts < self.most and self.random.random() < 0.25
            limit = int(self.random.expovariate(1 / (3000 if self.direction == 'request' else 20000))) if cut else None
        try:
            server = socket.create_connection(self.server)
        except OSError:
            client.close()
            return
        limits = {'request': None, 'answer': None}
        limits[self.direction] = limit
        both = [threading.Thread(target=self.pump, args=(client, server, limits['request']), daemon=True),
                threading.Thread(target=self.pump, args=(server, client, limits['answer']), daemon=True)]
        for each in both:
            each.start()

    def pump(self, source, target, limit):
        passed = 0
        try:
            while data := source.recv(65536):
                if limit is not None and passed + len(data) > limit:
                    target.sendall(data[:limit - passed])
                    with self.lock:
                        self.cuts += 1
                    break
                target.sendall(data)
                passed += len(data)
            else:
                target.shutdown(socket.SHUT_WR)
                return
        except OSError:
            pass
        for each in (source, target):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            each.close()

    def __exit__(self, *_):
        self.listener.close()


class Colleagues:
    """People who change priorities, stages, subjects and assignees, and reply, at random."""

    def __init__(self, odoo, count, seed):
        self.odoo, self.count, self.seed, self.edits, self.stop = odoo, count, seed, 0, threading.Event()
        self.tickets = [int(row) for row in odoo.sql('SELECT id FROM helpdesk_ticket ORDER BY id')]
        self.stages = [int(row) for row in odoo.sql('SELECT id FROM helpdesk_stage ORDER BY id')]
        keys = dict(line.strip().split('=', 1) for line in open(odoo.settings['ODOO_KEYS']) if '=' in line)
        self.key = keys['AGENT_API_KEY']

    def __enter__(self):
        self.threads = [threading.Thread(target=self.work, args=(random.Random(self.seed * 1000 + number),)) for number in range(self.count)]
        for thread in self.threads:
            thread.start()
        return self

    def work(self, chance):
        while not self.stop.is_set():
            ticket = chance.choice(self.tickets)
            values = chance.choice([{'priority': chance.choice('0123')}, {'stage_id': chance.choice(self.stages)},
                                    {'name': chance.choice(['URGENTE: ', '']) + 'Edited %d' % chance.randrange(10 ** 6)}, None])
            if values is None:
                self.call('message_post', {'ids': [ticket], 'body': 'Hello', 'message_type': 'comment', 'subtype_xmlid': 'mail.mt_comment'})
            else:
                self.call('write', {'ids': [ticket], 'vals': values})
            self.stop.wait(chance.expovariate(2))

    def call(self, method, body):
        request = urllib.request.Request('%s/json/2/helpdesk.ticket/%s' % (self.odoo.url, method), json.dumps(body).encode(),
                                         {'Authorization': 'bearer ' + self.key, 'X-Odoo-Database': self.odoo.database, 'Content-Type': 'application/json'})
        try:
            urllib.request.urlopen(request, timeout=60).read()
            self.edits += 1
        except (urllib.error.HTTPError, OSError):
            pass        # a conflict with somebody else's write: this edit was not made

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()


def overwritten(odoo, place):
    """Values of colleagues that we wrote over without having seen them; how many we wrote; from check to write, median and longest, in seconds."""
    audit = {}
    for row in odoo.sql("SELECT res_id, field, coalesce(old, ''), coalesce(new, ''), to_char(at, 'YYYY-MM-DD\"T\"HH24:MI:SS.US') FROM odoo_desk_write_audit "
                        'WHERE NOT nested AND user_id = %d ORDER BY id' % odoo.uid):
        ticket, field, old, new, at = row.split('|')
        audit.setdefault((int(ticket), field), []).append((old, new, datetime.fromisoformat(at)))
    store = place.store()
    lost, times = 0, []
    written = store.execute("SELECT record_id, field, before_value, intended_at FROM journal WHERE state = 'WRITTEN' ORDER BY id").fetchall()
    for ticket, field, before, intended in written:
        rows = audit.get((ticket, field))
        if not rows:
            continue
        old, _, at = rows.pop(0)
        times.append((at - datetime.fromisoformat(intended[:26])).total_seconds())
        if field == 'priority' and json.loads(before) not in (old, {'text': old}) and old not in before:
            lost += 1
    store.close()
    return lost, len(written), (median(times), max(times)) if times else (0.0, 0.0)
