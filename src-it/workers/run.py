#!/usr/bin/env python3
"""Workers that share a PostgreSQL store do 60 jobs over both real servers and sandboxes, while one of them is killed (SIGKILL) every ten
seconds and replaced. In the end each job has been done once, no two runs were on one connection at a time, and nothing is left over."""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from places import RealOdoo, Sandbox, Store, command, say

ENDED_WELL = ('DONE', 'LEFT_OUT')


def configuration(places, jobs, store, folder):
    """Jobs in turn over the places; two policies in turn, so that each job has something to write."""
    lines = ['connections:']
    for place in places:
        lines += ['  %s:' % place.name, '    url: %s' % place.url, '    database: %s' % place.database, '    user: %s' % place.user,
                  '    api-key: ${env:KEY_%s}' % place.name, '    page-size: 200']
    lines.append('jobs:')
    for number in range(jobs):
        lines += ['  job-%02d:' % number, '    connection: %s' % places[number % len(places)].name,
                  '    policy: policy-%s.yaml' % ('b' if number // len(places) % 2 else 'a'), '    schedule: "0 2 1 1 *"']
    lines += ['store:', '  url: %s' % store.url, '  user: %s' % store.user, '  password: ${env:STORE_PASSWORD}']
    (folder / 'odoo-desk.yaml').write_text('\n'.join(lines) + '\n')


class Fleet:
    """The workers; those that are killed are replaced."""

    def __init__(self, folder, environment, size):
        self.folder, self.environment = folder, environment
        self.killed, self.codes, self.started = {}, [], 0
        self.workers = []
        for _ in range(size):
            self.start()

    def start(self):
        self.started += 1
        log = open(self.folder / ('worker-%02d.log' % self.started), 'w')
        self.workers.append(subprocess.Popen(command('worker', '--once', '--log-format', 'json'), cwd=self.folder, env=self.environment,
                                             stdin=subprocess.DEVNULL, stdout=log, stderr=log))

    def kill_one(self, dice):
        victim = dice.choice(self.workers)
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        self.killed[victim.pid] = datetime.now(timezone.utc)
        self.workers.remove(victim)
        self.start()

    def is_working(self):
        for worker in [each for each in self.workers if each.poll() is not None]:
            self.codes.append(worker.returncode)
            self.workers.remove(worker)
        return bool(self.workers)

    def stop(self):
        for worker in self.workers:
            worker.kill()
            worker.wait()


def instant(text):
    return datetime.fromisoformat(text[:26]).replace(tzinfo=timezone.utc)


def problems(store, jobs, fleet):
    """What is not as it should be, as lines."""
    wrong = []
    runs = [row.split('|') for row in store.sql(
        "SELECT job.connection, job.name, run.id, run.state, run.pid, run.started_at, coalesce(run.ended_at, '')"
        " FROM odoo_desk.run JOIN odoo_desk.job ON job.id = run.job_id ORDER BY run.id")]
    by_job, by_connection = {}, {}
    for connection, job, run, state, pid, started, ended in runs:
        by_job.setdefault(job, []).append(state)
        died = fleet.killed.get(int(pid)) if state not in ENDED_WELL else None
        end = died or (instant(ended) if ended else None)
        by_connection.setdefault(connection, []).append((instant(started), end, run, state))
    if len(by_job) != jobs:
        wrong.append('%d of %d jobs ran' % (len(by_job), jobs))
    for job, states in sorted(by_job.items()):
        if [state in ENDED_WELL for state in states] != [False] * (len(states) - 1) + [True] or set(states[:-1]) - {'ABANDONED'}:
            wrong.append('%s was not done once: %s' % (job, ', '.join(states)))
    for connection, spans in sorted(by_connection.items()):
        spans.sort()
        for (_, end, first, state), (begin, _, second, _) in zip(spans, spans[1:]):
            if end is None or end > begin:
                wrong.append('%s: run %s (%s) overlaps run %s' % (connection, first, state, second))
    for what, query in (('locks are left', 'SELECT count(*) FROM odoo_desk.lock_holder'),
                        ('writes are not settled', "SELECT count(*) FROM odoo_desk.journal WHERE state = 'OPEN'"),
                        ('runs are said to be running', "SELECT count(*) FROM odoo_desk.run WHERE state = 'RUNNING'"),
                        ('due runs are left', 'SELECT count(*) FROM odoo_desk.scheduled_tasks WHERE picked OR execution_time <= now()')):
        count = int(store.sql(query)[0])
        if count:
            wrong.append('%d %s' % (count, what))
    wrong += ['a worker ended with %d' % code for code in fleet.codes if code not in (0, 3)]
    cut = sum(states.count('ABANDONED') for states in by_job.values())
    say('%d runs of %d jobs; %d workers killed, %d runs cut off and gone on with by others' % (len(runs), len(by_job), len(fleet.killed), cut))
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--jobs', type=int, default=60)
    parser.add_argument('--workers', type=int, default=3)
    parser.add_argument('--sandboxes', type=int, default=4)
    parser.add_argument('--tickets', type=int, default=1000, help='of each sandbox')
    parser.add_argument('--kill-every', type=float, default=10, metavar='SECONDS')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--longest', type=float, default=40, metavar='MINUTES')
    parser.add_argument('--without-odoo', action='store_true', help='sandboxes only')
    options = parser.parse_args()
    say('seed %d' % options.seed)
    folder = Path(tempfile.mkdtemp(prefix='odoo-desk-workers-'))
    places, fleet = [], None
    try:
        if not options.without_odoo:
            places += [RealOdoo(19, 'workers19'), RealOdoo(14, 'workers14')]
        places += [Sandbox('sandbox%d' % number, (19, 14)[number % 2], options.tickets, folder) for number in range(options.sandboxes)]
        store = Store('workers_store')
        configuration(places, options.jobs, store, folder)
        environment = dict(os.environ, STORE_PASSWORD=store.password, **{'KEY_' + place.name: place.key for place in places})
        for place in places:
            place.prepare(folder, environment)
        say('%d jobs on %d connections, %d workers; logs in %s' % (options.jobs, len(places), options.workers, folder))
        fleet, dice = Fleet(folder, environment, options.workers), random.Random(options.seed)
        began = killed = time.monotonic()
        while fleet.is_working():
            if time.monotonic() - began > options.longest * 60:
                sys.exit('not done after %g minutes; logs in %s' % (options.longest, folder))
            if time.monotonic() - killed >= options.kill_every and fleet.workers:
                fleet.kill_one(dice)
                killed = time.monotonic()
            time.sleep(0.2)
        say('done in %d s' % (time.monotonic() - began))
        wrong = problems(store, options.jobs, fleet)
        for line in wrong:
            say('WRONG: ' + line)
        sys.exit('logs in %s' % folder if wrong else 0)
    finally:
        if fleet is not None:
            fleet.stop()
        for place in places:
            place.close()


if __name__ == '__main__':
    main()
