# Deadlines on the team's working calendar by Odoo's own plan_hours. MODEL, TEAM and ORACLE stand before this.
from datetime import datetime, timedelta

import pytz

HOURS = {'first-response': {2: 1, 4: 8}, 'resolution': {2: 12, 3: 48}}


def worked(calendar, start, end):
    intervals = calendar._work_intervals_batch(pytz.utc.localize(start), pytz.utc.localize(end))[False]
    return sum((stop - begin).total_seconds() for begin, stop, _ in intervals)


def deadline(calendar, created, hours, pauses):
    left, start = hours * 3600, created
    for begins, ends in pauses:
        done = worked(calendar, start, begins) if begins > start else 0
        if done >= left:
            break
        if ends == datetime.max:
            return None
        left, start = left - done, ends
    found = calendar.plan_hours(left / 3600, start, compute_leaves=True)
    return found and (found + timedelta(microseconds=500000)).replace(microsecond=0)


env.cr.execute("SELECT id, level, created, begins, array_replace(ends, 'infinity', '9999-12-31'), closed_begins, closed_ends FROM %s_facts" % ORACLE)
for record, level, created, begins, ends, closed_begins, closed_ends in env.cr.fetchall():
    calendar = env[MODEL].browse(record)[TEAM].resource_calendar_id
    ends = [datetime.max if end.year == 9999 else end for end in ends]
    for metric, pauses in (('first-response', list(zip(closed_begins, closed_ends))), ('resolution', list(zip(begins, ends)))):
        hours = HOURS[metric].get(level)
        if hours:
            found = deadline(calendar, created, hours, pauses)
            print('ORACLE|%d|%s|%s' % (record, metric, found or ''))
print('ORACLE-END')
