"""Writes the stories down: records through the ORM in their last state, then dates, messages and tracked changes in SQL."""
from psycopg2.extras import execute_values

SPREAD = 500
TICKET, TASK = 'helpdesk.ticket', 'project.task'


def rows(statement, values, template=None):
    return execute_values(env.cr._obj, statement, values, template=template, page_size=1000, fetch=' RETURNING ' in statement)


def flush():
    env['base'].flush() if OLD else env.flush_all()


def forget():
    env['base'].invalidate_cache() if OLD else env.invalidate_all()


class Book:
    """Of one model: how its records look, and how their history is kept."""

    def __init__(self, model, places, stages, staff, customers):
        self.model, self.places, self.stages, self.staff, self.customers = model, places, stages, staff, customers
        self.fields = env['ir.model.fields']
        self.labels = dict(env[model]._fields['priority'].selection)
        self.comment, self.note = env.ref('mail.mt_comment').id, env.ref('mail.mt_note').id
        self.place = 'team_id' if model == TICKET else 'project_id'
        self.assignee = 'user_ids' if model == TASK and not OLD else 'user_id'

    def values(self, story):
        value = {'name': story.subject, 'description': story.body, 'partner_id': self.customers[story.customer].id,
                 self.place: self.last_place(story).id, 'stage_id': self.stages[story.stage].id, 'priority': story.priority}
        user = self.staff[story.staff] if story.staff is not None else None
        if self.assignee == 'user_ids':
            value['user_ids'] = [(6, 0, user.ids)] if user else [(5, 0, 0)]
        else:
            value['user_id'] = user.id if user else False
        if self.model == TASK and not OLD:
            value['state'] = '1_done' if story.stage == SOLVED else '01_in_progress'
        if self.model == TASK and story.number % 5 == 2:
            deadline = story.created + timedelta(days=7)
            value['date_deadline'] = deadline.date() if OLD else deadline
        return value

    def last_place(self, story):
        moved = any(event.kind == 'team' for event in story.events)
        return self.places[(story.team + 1) % len(self.places) if moved and self.model == TICKET else story.team]

    def create(self, stories):
        records = env[self.model]
        for start in range(0, len(stories), SPREAD):
            records += env[self.model].with_context(**QUIET).create([self.values(story) for story in stories[start:start + SPREAD]])
        flush()
        return records

    # Dates

    def date(self, records, stories):
        tracked = 'assign_date, close_date' if self.model == TICKET else 'date_assign, date_end'
        assigned, closed = tracked.split(', ')
        rows("UPDATE %s SET create_date = d.created, date_last_stage_update = d.staged, %s = d.assigned, %s = d.closed "
             "FROM (VALUES %%s) AS d (id, created, staged, assigned, closed) WHERE %s.id = d.id"
             % (records._table, assigned, closed, records._table),
             [(record.id, story.created, self.staged(story), story.assigned, story.closed) for record, story in zip(records, stories)],
             "(%s, %s::timestamp, %s::timestamp, %s::timestamp, %s::timestamp)")
        if self.model == TICKET and not OLD:
            env.cr.execute("UPDATE helpdesk_ticket SET oldest_unanswered_customer_message_date = create_date")

    def staged(self, story):
        return max([event.at for event in story.events if event.kind == 'stage'], default=story.created)

    def touch(self, records, stories):
        """`write_date` keeps microseconds in the database and shows none, so that they are here as well."""
        rows("UPDATE %s SET write_date = d.at FROM (VALUES %%s) AS d (id, at) WHERE %s.id = d.id" % (records._table, records._table),
             [(record.id, max([event.at for event in story.events], default=story.created) + timedelta(microseconds=record.id * 7919 % 1000000)) for record, story in zip(records, stories)],
             "(%s, %s::timestamp)")

    # History

    def write_history(self, records, stories):
        """One message for each moment; tracked changes of one write hang on the same message."""
        messages, changes = [], []
        for record, story in zip(records, stories):
            messages.append(self.message(record, story, story.created, 'notification', self.note, '<p>Created</p>', self.customers[story.customer]))
            changes.append([])
            for event in story.events:
                rows_of_event = self.tracked(event, story)
                if event.together:
                    changes[-1] += rows_of_event
                    continue
                if event.kind not in ('reply', 'question', 'note') and not rows_of_event:
                    continue        # this version does not track it
                changes.append(rows_of_event)
                messages.append(self.message_of(record, story, event))
        ids = rows("INSERT INTO mail_message (model, res_id, date, message_type, subtype_id, is_internal, body, author_id, email_from, message_id, "
                   "create_uid, create_date, write_uid, write_date) VALUES %s RETURNING id", messages)
        self.write_changes([(message_id, message[2], change) for (message_id,), message, found in zip(ids, messages, changes) for change in found])

    def message_of(self, record, story, event):
        staff = self.staff[story.staff or 0].partner_id
        if event.kind == 'question':
            return self.message(record, story, event.at, 'email', self.comment, event.value, self.customers[story.customer])
        if event.kind == 'reply':
            return self.message(record, story, event.at, 'comment', self.comment, event.value, staff)
        if event.kind == 'note':
            return self.message(record, story, event.at, 'comment', self.note, event.value, staff)
        return self.message(record, story, event.at, 'notification', self.note, '', staff)

    def message(self, record, story, at, kind, subtype, text, author):
        return (self.model, record.id, at, kind, subtype, subtype == self.note, text, author.id, author.email,
                '<seed-%s-%d-%s@odoo-desk.example>' % (self.model, record.id, at.strftime('%Y%m%d%H%M%S')), 1, at, 1, at)

    def tracked(self, event, story):
        """(field, old integer, new integer, old text, new text) for what Odoo itself would have tracked."""
        if event.kind == 'stage':
            old, new = (self.stages[number] for number in event.value)
            found = [('stage_id', old.id, new.id, old.name, new.name)]
            if self.model == TASK and not OLD and SOLVED in event.value:
                states = dict(env[TASK]._fields['state'].selection)
                was, now = ('1_done', '01_in_progress') if event.value[0] == SOLVED else ('01_in_progress', '1_done')
                found.append(('state', None, None, states[was], states[now]))
            return found
        if event.kind == 'priority' and not (OLD and self.model == TASK):
            old, new = event.value
            return [('priority', None, None, self.labels[old], self.labels[new])]
        if event.kind == 'assign':
            user = self.staff[event.value[1]]
            if self.assignee == 'user_ids':
                return [('user_ids', None, None, '', user.name)]
            return [('user_id', 0, user.id, '', user.name)]
        if event.kind == 'team' and self.model == TICKET:
            old, new = self.places[story.team], self.last_place(story)
            return [('team_id', old.id, new.id, old.name, new.name)]
        return []

    def write_changes(self, changes):
        described = {name: env['ir.model.fields']._get(self.model, name) for name in {change[0] for _, _, change in changes}}
        values = []
        for message_id, at, (name, *data) in changes:
            field = described[name]
            # an integer is None only for types that have none; Odoo writes 0 there on 14
            integers = [value or 0 for value in data[:2]] if OLD else data[:2]
            row = (message_id, field.id, *integers, *data[2:], 1, at, 1, at)
            values.append(row + (field.field_description, field.ttype, 100) if OLD else row)
        columns = 'mail_message_id, %s, old_value_integer, new_value_integer, old_value_char, new_value_char, create_uid, create_date, write_uid, write_date'
        columns = columns % 'field' + ', field_desc, field_type, tracking_sequence' if OLD else columns % 'field_id'
        rows("INSERT INTO mail_tracking_value (%s) VALUES %%s" % columns, values)


def compute_hours(tickets):
    """The stored durations, anew: the dates have changed behind the ORM's back."""
    forget()
    for name in ('assign_hours', 'close_hours'):
        env.add_to_compute(tickets._fields[name], tickets)
    tickets.recompute() if OLD else tickets._recompute_recordset(['assign_hours', 'close_hours'])
    flush()


def apply_native_policies(team):
    """The status rows that the team's tickets would have: reached at the moment of closing."""
    policies = env['helpdesk.sla'].search([('team_id', '=', team.id)])
    env['helpdesk.sla.status'].sudo().create([
        {'ticket_id': ticket.id, 'sla_id': policy.id, 'reached_datetime': ticket.close_date}
        for ticket in env[TICKET].search([('team_id', '=', team.id)], order='id') for policy in policies if policy._applies_to(ticket)])
    flush()
