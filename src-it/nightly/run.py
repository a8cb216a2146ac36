#!/usr/bin/env python3
"""Breaks real syncs against a real Odoo 19 in every way that a night can, and looks at what is left. `src-it/nightly/run --help` tells how."""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import faults
from checks import Oracle, problems
from workplace import AS_OF, Odoo, Workplace, say

PROTOCOLS = ['json-2', 'json-rpc', 'xml-rpc']


class Failure(Exception):
    pass


def demand(odoo, expected, place, what, unique=True):
    wrong = problems(odoo, expected, place, unique)
    if wrong:
        raise Failure('%s: %s' % (what, '; '.join(wrong)))


def to_the_end(place, most=60, may=(0, 3), as_of=AS_OF):
    """Runs until a run ends with nothing left out; gives the exit codes on the way."""
    codes = []
    while not codes or codes[-1] != 0:
        if len(codes) == most:
            raise Failure('does not come to an end: %s\n%s' % (codes, place.output()))
        if codes and codes[-1] == 3:
            time.sleep(3)
        codes.append(place.sync(as_of=as_of).wait())
        if codes[-1] not in may and codes[-1] != 0:
            raise Failure('ended with %d\n%s' % (codes[-1], place.output()))
    return codes


class Night:
    def __init__(self, options):
        self.random = random.Random(options.seed)
        self.options = options
        self.folder = Path(tempfile.mkdtemp(prefix='odoo-desk-nightly-'))
        self.odoo = Odoo(options.database, options.tickets)
        place = Workplace(self.folder / 'setup', self.odoo)
        place.setup()
        self.odoo.remember()
        self.odoo.restore()
        self.expected = Oracle(self.odoo).ask()
        say('%d deadlines by the oracle; %s' % (len(self.expected), self.folder))

    def fresh(self, name, **how):
        self.odoo.restore()
        place = Workplace(self.folder / name, self.odoo, **how)
        place.forget()
        return place

    def clean(self):
        """An undisturbed run: how long one takes, and that a second one writes nothing."""
        place = self.fresh('clean')
        began = time.time()
        to_the_end(place)
        took = time.time() - began
        demand(self.odoo, self.expected, place, 'undisturbed run')
        self.odoo.sql('TRUNCATE odoo_desk_write_audit')
        began = time.time()
        to_the_end(place)
        if self.odoo.sql('SELECT count(*) FROM odoo_desk_write_audit') != ['0']:
            raise Failure('the second run wrote something')
        say('clean: %.1f s, second run %.1f s and nothing written' % (took, time.time() - began))
        return took

    def kills(self, count):
        """SIGKILL at random moments, and the same job again, until it ends by itself; from the beginning, until there were enough kills."""
        took, done, rounds = self.clean(), 0, 0
        while done < count:
            place, rounds, here = self.fresh('kills'), rounds + 1, 0
            while done < count:
                process = place.sync()
                try:
                    code = process.wait(timeout=self.random.uniform(0.2, took))
                    if code not in (0, 3):
                        raise Failure('ended with %d\n%s' % (code, place.output()))
                    if code == 0:
                        break
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                    done, here = done + 1, here + 1
            to_the_end(place)
            demand(self.odoo, self.expected, place, 'round %d, %d kills' % (rounds, here))
            say('kills: round %d ended by itself after %d kills' % (rounds, here))
        say('kills: %d in %d rounds, all as calculated' % (done, rounds))

    def terms(self, count):
        """INT and TERM: stops after the batch in hand and says so."""
        took = self.clean()
        place, stopped = self.fresh('terms'), 0
        for number in range(count):
            sign, code = ((signal.SIGTERM, 143), (signal.SIGINT, 130))[number % 2]
            process = place.sync()
            try:
                process.wait(timeout=self.random.uniform(1.5, took))
            except subprocess.TimeoutExpired:
                process.send_signal(sign)
            ended = process.wait()
            if ended not in (0, 3, code):
                raise Failure('ended with %d, not %d\n%s' % (ended, code, place.output()))
            stopped += ended == code
        to_the_end(place)
        demand(self.odoo, self.expected, place, 'terms')
        say('terms: %d asked to end, %d stopped on the way, all as calculated' % (count, stopped))

    def servers(self, count):
        """The Odoo server killed and started again while a sync runs."""
        took, done = self.clean(), 0
        place = self.fresh('servers')
        while done < count:
            if place.store_file.exists() and place.sync().wait() == 0:
                place = self.fresh('servers')
            process = place.sync()
            time.sleep(self.random.uniform(1.0, took))
            os.kill(int(self.odoo.pid_file().read_text()), signal.SIGKILL)
            done += 1
            self.odoo.command('up', '19', '--db', self.odoo.database)
            code = process.wait()
            if code not in (0, 1, 3):
                raise Failure('ended with %d\n%s' % (code, place.output()))
        to_the_end(place)
        demand(self.odoo, self.expected, place, 'servers')
        say('servers: %d restarts, all as calculated' % done)

    def stores(self, count):
        """The store's PostgreSQL killed and started again while a sync runs."""
        took, done = self.clean(), 0
        with faults.Postgres(self.folder / 'pg') as postgres:
            place = self.fresh('stores', store='{ url: "%s", user: postgres }' % postgres.url)
            while done < count:
                process = place.sync()
                time.sleep(self.random.uniform(1.0, took))
                postgres.kill()
                done += 1
                code = process.wait()
                postgres.start()
                if code not in (0, 1, 3):
                    raise Failure('ended with %d\n%s' % (code, place.output()))
                if code == 1 and len(place.output().strip().splitlines()) != 1:
                    raise Failure('not one line:\n' + place.output())
            to_the_end(place)
            demand(self.odoo, self.expected, None, 'stores')
            left = postgres.sql("SELECT (SELECT count(*) FROM odoo_desk.lock_holder) || ' ' || (SELECT count(*) FROM odoo_desk.journal WHERE state = 'OPEN')")
            if left != ['0 0']:
                raise Failure('locks and open intents left: %s' % left)
        say('stores: %d restarts, all as calculated' % done)

    def disk(self):
        """The store's disk full: exit code 1, one line; and 0 when there is room again."""
        place = self.fresh('disk')
        with faults.SmallDisk(place.folder / 'state') as disk:
            code = place.sync().wait()
            lines = place.output().strip().splitlines()
            if code != 1 or len(lines) != 1:
                raise Failure('ended with %d\n%s' % (code, place.output()))
            say('disk: ' + lines[0])
            disk.grow()
            to_the_end(place)
            demand(self.odoo, self.expected, place, 'disk')
        say('disk: full, then 0, all as calculated')

    def cuts(self, count):
        """The line cut in the middle of requests and of answers, over each protocol."""
        for protocol in PROTOCOLS:
            for direction in ('request', 'answer'):
                done, runs = 0, 0
                place = None
                while done < count:
                    with faults.Proxy(self.odoo.url, direction, self.random, count - done) as proxy:
                        place = self.fresh('cuts', url=proxy.url, protocol=protocol)
                        for _ in range(60):
                            code, runs = place.sync().wait(), runs + 1
                            if code not in (0, 1, 3):
                                raise Failure('ended with %d\n%s' % (code, place.output()))
                            if code == 0:
                                break
                            time.sleep(2)
                        to_the_end(place)
                        done += proxy.cuts
                    demand(self.odoo, self.expected, place, 'cuts of %s over %s' % (direction, protocol))
                say('cuts: %s over %s: %d in %d runs, all as calculated' % (direction, protocol, done, runs))

    def users(self, count, seconds):
        """Colleagues who edit tickets at random while syncs run."""
        odoo = Odoo(self.options.database + '_users', self.options.tickets)      # what they edit is not put back
        place = Workplace(self.folder / 'users', odoo)
        place.forget()
        place.setup()
        now = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(time.time() + 3600))      # what they do lies before it
        with faults.Colleagues(odoo, count, self.options.seed) as colleagues:
            ends, codes = time.time() + seconds, []
            while time.time() < ends:
                codes.append(place.sync(as_of=now).wait())
                if codes[-1] not in (0, 3):
                    raise Failure('ended with %d\n%s' % (codes[-1], place.output()))
        time.sleep(3)
        to_the_end(place, as_of=now)
        lost, writes, window = faults.overwritten(odoo, place)
        say('users: %d edits by %d colleagues, %d runs (exit codes %s), %d values written by us' % (colleagues.edits, count, len(codes), sorted(set(codes)), writes))
        say('users: from our check to our write: median %.3f s, longest %.3f s; edits that fell into it: %d' % (*window, lost))
        anew = Workplace(self.folder / 'anew', odoo)
        anew.forget()
        if anew.start('sync', 'nightly', '--dry-run', '--quiet', '--as-of', now, '-o', 'csv').wait() or len(anew.output().splitlines()) != 1:
            raise Failure('a look at all tickets by one who remembers nothing finds more to do:\n' + anew.output()[:2000])


def main():
    parser = argparse.ArgumentParser(prog='src-it/nightly/run', description=__doc__)
    parser.add_argument('what', nargs='+', choices=['all', 'ci', 'clean', 'kills', 'terms', 'servers', 'stores', 'disk', 'cuts', 'users'])
    parser.add_argument('--count', type=int, help='how many kills, restarts or cuts instead of the usual 100 or 20')
    parser.add_argument('--seconds', type=int, default=60, help='how long colleagues edit')
    parser.add_argument('--tickets', type=int, default=2000)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--database', default='nightly')
    options = parser.parse_args()
    what = options.what
    if 'all' in what:
        what = ['kills', 'terms', 'servers', 'stores', 'disk', 'cuts', 'users']
    small = 'ci' in what
    if small:
        what, options.tickets, options.seconds = ['kills', 'terms', 'servers', 'stores', 'disk', 'cuts', 'users'], 400, 15
        options.database += '_ci'

    def times(usual):
        return options.count or (max(1, usual // 10) if small else usual)

    night = Night(options)
    steps = {'clean': night.clean, 'kills': lambda: night.kills(times(100)), 'terms': lambda: night.terms(times(20)),
             'servers': lambda: night.servers(times(20)), 'stores': lambda: night.stores(times(20)), 'disk': night.disk,
             'cuts': lambda: night.cuts(times(20)), 'users': lambda: night.users(20, options.seconds)}
    failed = []
    for step in what:
        began = time.time()
        try:
            steps[step]()
            say('%s: passed in %d s' % (step, time.time() - began))
        except Failure as e:
            failed.append(step)
            say('%s: FAILED (seed %d): %s' % (step, options.seed, e))
    sys.exit('failed: ' + ', '.join(failed) if failed else 0)


if __name__ == '__main__':
    main()
