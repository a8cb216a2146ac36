"""What happens to a ticket, and when: a deterministic simulation. Pure; times are naive UTC, to the second.

The shares are laid out by the ticket's number, so that they hold for every seed: of 10 tickets 3 are created out of hours, 3 are paused,
3 are reclassified; of 100, 4 have a subject that starts with URGENTE.
"""
from collections import namedtuple
from datetime import datetime, timedelta

import pytz

FIRST_DAY, DAYS = datetime(2026, 1, 20), 90        # 2026-01-20 .. 2026-04-19; Europe changes its clocks on 2026-03-29, America on 2026-03-08
END = datetime(2026, 4, 30)                        # nothing happens after it
NEW, PROGRESS, VENDOR, CUSTOMER, SOLVED = range(5)
STAGES = ['New', 'In Progress', 'Waiting for vendor', 'Waiting for customer', 'Solved']

# A desk's hours, as (hour, minute) of its zone, Monday to Friday; `closed` are its holidays.
Desk = namedtuple('Desk', 'zone shifts closed')
MADRID = Desk('Europe/Madrid', [((9, 0), (14, 0)), ((15, 0), (18, 0))], {'2026-01-30', '2026-03-19', '2026-04-02', '2026-04-03'})
NEW_YORK = Desk('America/New_York', [((8, 30), (12, 0)), ((12, 30), (17, 0))], {'2026-01-30', '2026-02-16'})

# kind: assign, stage, priority, team, reply (staff), question (customer), note; `value`: (old, new) or a text; changes made in one
# write share `at` and `together`
Event = namedtuple('Event', 'at kind value who together')
Story = namedtuple('Story', 'number subject body team customer created events stage priority first_priority staff assigned closed')


def local_to_utc(desk, day, hour, minute, second):
    zone = pytz.timezone(desk.zone)
    naive = datetime(day.year, day.month, day.day, hour, minute, second)
    return zone.normalize(zone.localize(naive, is_dst=False)).astimezone(pytz.utc).replace(tzinfo=None)


def is_open(desk, moment):
    local = pytz.utc.localize(moment).astimezone(pytz.timezone(desk.zone))
    clock = (local.hour, local.minute)
    return (local.weekday() < 5 and local.strftime('%Y-%m-%d') not in desk.closed
            and any(start <= clock < end for start, end in desk.shifts))


def created_at(random, number, desk):
    if number % 50 == 0:        # in the night of the change itself
        return local_to_utc(desk, datetime(2026, 3, 29) if desk is MADRID else datetime(2026, 3, 8), random.choice([0, 1, 3, 4]),
                            random.randint(0, 59), random.randint(0, 59))
    inside = number % 10 > 2
    while True:
        moment = local_to_utc(desk, FIRST_DAY + timedelta(days=random.randrange(DAYS)), random.randrange(24), random.randrange(60), random.randrange(60))
        if is_open(desk, moment) == inside:
            return moment


class Simulation:
    """One ticket's events, in order; each step moves the clock on."""

    def __init__(self, random, number, created, priorities, staff):
        self.random, self.number, self.now, self.events = random, number, created, []
        self.stage, self.closed, self.assigned, self.staff = NEW, None, None, staff
        self.priority = self.first_priority = random.choice(priorities)
        self.priorities, self.over = priorities, False

    def wait(self, low, high):
        """Moves on by a random number of minutes; False when the story's time is over."""
        later = self.now + timedelta(seconds=self.random.randint(int(low * 60), int(high * 60)))
        self.over = self.over or later >= END
        if not self.over:
            self.now = later
        return not self.over

    def add(self, kind, value, who, together=False):
        self.events.append(Event(self.now, kind, value, who, together))

    def to_stage(self, stage, together=False):
        if stage != self.stage:
            self.add('stage', (self.stage, stage), 'staff', together)
            self.closed = self.now if stage == SOLVED else None
            self.stage = stage

    def talk(self, kind):
        who = 'customer' if kind == 'question' else 'staff'
        self.add(kind, '<p>%s %d-%d</p>' % (kind, self.number, len(self.events)), who)

    def run(self):
        number = self.number
        taken = number % 12 != 5 and self.wait(3, 240)
        if taken:
            self.assigned = self.now
            self.add('assign', (None, self.staff), 'staff')
            if number % 3:
                self.to_stage(PROGRESS, together=True)
        if number % 8 != 3 and self.wait(1, 500):
            self.talk('reply')
        if number % 6 == 1 and self.wait(1, 60):
            self.talk('note')
        if number % 10 in (2, 5, 8):
            self.reclassify()
        if number % 10 in (1, 4, 7):
            self.pause()
        if number % 4 == 2 and self.wait(20, 1500):
            self.talk('question')
            if self.wait(5, 900):
                self.talk('reply')
        if number % 33 == 9 and taken and self.wait(5, 300):
            self.add('team', None, 'staff')
        if number % 5 not in (0, 3) and self.stage not in (VENDOR, CUSTOMER, SOLVED) and taken and self.wait(30, 4000):
            self.to_stage(SOLVED)
        if self.stage == SOLVED and number % 9 == 4 and self.wait(60, 6000):
            self.reopen()
        return self

    def reclassify(self):
        for _ in range(2 if self.number % 30 == 5 else 1):
            if self.wait(5, 1200):
                new = self.random.choice([priority for priority in self.priorities if priority != self.priority])
                self.add('priority', (self.priority, new), 'staff')
                self.priority = new

    def pause(self):
        for _ in range(2 if self.number % 20 == 14 else 1):
            waiting = self.random.choice([VENDOR, CUSTOMER])
            if not self.wait(5, 600):
                return
            self.to_stage(waiting)
            ending = self.number % 7
            if ending == 6:          # still waiting
                return
            if not self.wait(60, 7200):
                return
            if ending == 5:          # resolved straight out of the pause
                self.to_stage(SOLVED)
                return
            if waiting == CUSTOMER:
                self.talk('question')
            self.to_stage(PROGRESS)

    def reopen(self):
        self.talk('question')
        if self.wait(1, 300):
            self.to_stage(PROGRESS)
        if self.number % 2 and self.wait(60, 3000):
            self.to_stage(SOLVED)


def stories(random, count, teams, desks, customers, staff, priorities):
    """`count` tickets; teams, customers and staff are numbers of things, desks the desk of each team, priorities the keys."""
    for number in range(count):
        team = 2 if number % 5 == 1 else 1 if number % 7 == 3 else 0
        team = min(team, teams - 1)
        created = created_at(random, number, desks[team])
        told = Simulation(random, number, created, priorities, random.randrange(staff)).run()
        yield Story(number, subject(random, number), body(random, number), team, random.randrange(customers), created, told.events,
                    told.stage, told.priority, told.first_priority, told.staff if told.assigned else None, told.assigned, told.closed)
