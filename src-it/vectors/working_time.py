"""Asks a real Odoo 19 about working time on random calendars; for src-it/odoo shell 19.

Prints one JSON object a line: {"calendar", "op", "start", "hours" | "end" | "days", "odoo"}, where
"odoo" is what resource.calendar's plan_hours, get_work_hours_count or plan_days answered, leaves
counted. Nothing is kept in the database. Lines before this script may set CALENDARS, how many
calendars of 30 lines each there are (120), and SEED.
"""
import json
import random
from datetime import datetime, timedelta

import pytz

CASES = 30
SEED = globals().get("SEED", 1)
CALENDARS = globals().get("CALENDARS", 120)

# Zones of every kind: whole, half and quarter hours, changes at midnight, half-hour changes,
# abolished changes, a skipped day, none at all.
ZONES = [
    "Europe/Madrid", "Europe/Kyiv", "Europe/London", "Europe/Moscow", "Atlantic/Azores",
    "America/New_York", "America/St_Johns", "America/Sao_Paulo", "America/Santiago",
    "America/Havana", "America/Guatemala", "America/Caracas", "America/Asuncion",
    "Africa/Cairo", "Asia/Beirut", "Asia/Tehran", "Asia/Amman", "Asia/Kolkata", "Asia/Kathmandu",
    "Asia/Pyongyang", "Asia/Tokyo", "Australia/Lord_Howe", "Australia/Adelaide",
    "Pacific/Auckland", "Pacific/Chatham", "Pacific/Apia", "Pacific/Norfolk", "UTC",
]
HOURS = [0, 0.25, 0.5, 1, 2, 4, 7.75, 8, 10.1, 12.5, 24, 40, 48, 72, 160, 200, 1000]


def shifts(rng):
    """Attendances of a week as (day, from, to)."""
    kind = rng.randrange(8)
    days = range(rng.choice([5, 5, 6, 7]))
    if kind == 0:
        return [(d, 9, 18) for d in days]
    if kind == 1:
        return [(d, f, t) for d in days for f, t in ((8.5, 12.25), (13.75, 18))]
    if kind == 2:
        return [(d, 0, 24) for d in days]
    if kind == 3:
        return [(d, f, t) for d in days for f, t in ((0, 6), (22, 24))]
    if kind == 4:
        return [(rng.randrange(7), 10, 11)]
    if kind == 5:
        return [(d, 0, 1 + rng.randrange(1, 12) / 4) for d in days]
    if kind == 6:
        return [(d, f, t) for d in days for f, t in ((22, 22 + 2 / 3), (23 + 1 / 3, 24))]
    result = []
    for d in days:
        cuts = sorted(rng.sample(range(0, 24 * 12), 2 * rng.randrange(1, 4)))
        result += [(d, f / 12, t / 12) for f, t in zip(cuts[::2], cuts[1::2])]
    return result


def changes(tz):
    """UTC times of the zone's clock changes that are of interest."""
    times = [t for t in getattr(tz, "_utc_transition_times", []) if 2005 < t.year < 2028]
    return times or [datetime(2020, 1, 1)]


def instant(rng, tz):
    if rng.random() < 0.5:
        time = rng.choice(changes(tz)) + timedelta(minutes=15 * rng.randrange(-200, 200))
    else:
        time = datetime(2015, 1, 1) + timedelta(seconds=rng.randrange(12 * 365 * 86400))
    return time if rng.random() < 0.3 else time.replace(minute=rng.choice([0, 15, 30]), second=0)


def leaves(rng, tz):
    result = []
    for _ in range(rng.randrange(8)):
        start = instant(rng, tz).replace(second=0)
        length = rng.choice([timedelta(minutes=45), timedelta(hours=3.5), timedelta(1), timedelta(9)])
        result.append((start, start + length))
    return result


def utc(time, microseconds=False):
    if not microseconds:
        time = time.replace(microsecond=0)
    return time.isoformat() + "Z"


def create(rng):
    zone = rng.choice(ZONES)
    tz = pytz.timezone(zone)
    two_weeks = rng.random() < 0.25
    attendance = []
    for week in (0, 1) if two_weeks else (0,):
        for day, start, end in shifts(rng):
            line = {"dayOfWeek": day, "from": start, "to": end}
            attendance.append({**line, "week": week} if two_weeks else line)
    away = leaves(rng, tz)
    calendar = env["resource.calendar"].create({
        "name": "vectors",
        "tz": zone,
        "two_weeks_calendar": two_weeks,
        "attendance_ids": [(5, 0, 0)] + [
            (0, 0, {
                "name": "shift",
                "dayofweek": str(a["dayOfWeek"]),
                "hour_from": a["from"],
                "hour_to": a["to"],
                "day_period": "morning",
                "week_type": str(a["week"]) if two_weeks else False,
            })
            for a in attendance
        ],
    })
    calendar.two_weeks_calendar = two_weeks
    for start, end in away:
        env["resource.calendar.leaves"].create({
            "name": "away", "calendar_id": calendar.id, "date_from": start, "date_to": end,
        })
    kept = [
        (a.hour_from, a.hour_to) for a in calendar.attendance_ids if not a.display_type
    ]
    assert len(kept) == len(attendance), (attendance, kept)
    facts = {
        "tz": zone,
        "twoWeeks": two_weeks,
        "attendance": attendance,
        "leaves": [{"from": utc(s), "to": utc(e)} for s, e in away],
    }
    return calendar, tz, facts


def ask(rng, calendar, tz, facts):
    start = instant(rng, tz)
    line = {"calendar": facts, "op": rng.choice(["plan", "plan", "work_hours", "plan_days"])}
    line["start"] = utc(start)
    if line["op"] == "plan":
        line["hours"] = rng.choice(HOURS) * rng.choice([1, 1, -1])
        answer = calendar.plan_hours(line["hours"], start, compute_leaves=True)
        line["odoo"] = utc(answer, microseconds=True) if answer else None
    elif line["op"] == "plan_days":
        line["days"] = rng.choice([1, 2, 5, 30]) * rng.choice([1, -1])
        answer = calendar.plan_days(line["days"], start, compute_leaves=True)
        line["odoo"] = utc(answer, microseconds=True) if answer else None
    else:
        end = start + timedelta(seconds=rng.choice([2700, 86400, 20 * 86400, 400 * 86400]))
        line["end"] = utc(end)
        line["odoo"] = round(calendar.get_work_hours_count(start, end), 6)
    return line


def main():
    rng = random.Random(SEED)
    # Leaves without a calendar count for all calendars; those that others left here would too.
    env["resource.calendar.leaves"].search([]).unlink()
    for _ in range(CALENDARS):
        calendar, tz, facts = create(rng)
        for _ in range(CASES):
            print(json.dumps(ask(rng, calendar, tz, facts)))
    env.cr.rollback()


main()
