from datetime import datetime, time, timedelta

from pytz import timezone, utc

from odoo import api, fields, models


class HelpdeskSlaStatus(models.Model):
    _name = 'helpdesk.sla.status'
    _description = "Helpdesk SLA status (test double)"
    _table = 'helpdesk_sla_status'
    _order = 'deadline ASC, sla_stage_id'
    _rec_name = 'sla_id'

    ticket_id = fields.Many2one('helpdesk.ticket', required=True, ondelete='cascade', index=True)
    sla_id = fields.Many2one('helpdesk.sla', required=True, ondelete='cascade')
    sla_stage_id = fields.Many2one('helpdesk.stage', related='sla_id.stage_id', store=True)
    deadline = fields.Datetime(compute='_compute_deadline', store=True, compute_sudo=True)
    reached_datetime = fields.Datetime()
    status = fields.Selection([('failed', 'Failed'), ('reached', 'Reached'), ('ongoing', 'Ongoing')],
                              compute='_compute_status', search='_search_status', compute_sudo=True)
    color = fields.Integer(compute='_compute_color')

    @api.depends('ticket_id.create_date', 'ticket_id.stage_id', 'sla_id')
    def _compute_deadline(self):
        for status in self:
            kept = status.deadline and (status.status in ('reached', 'failed') or not status.sla_id.exclude_stage_ids)
            if not kept:
                status.deadline = status._deadline()

    def _deadline(self):
        sla, ticket = self.sla_id, self.ticket_id
        if ticket.stage_id in sla.exclude_stage_ids:
            return False
        days, hours = sla._promise(ticket)
        calendar = ticket.team_id.resource_calendar_id
        moment = sla._starts_at(ticket)
        if not calendar:
            return moment + timedelta(days=days, hours=hours)
        if days:
            moment = self._after_working_days(calendar, self._first_moment(calendar, moment), days)
        return moment and calendar.plan_hours(hours + self._frozen_hours(calendar), moment, compute_leaves=True)

    def _first_moment(self, calendar, moment):
        """The moment whose clock time the day step keeps."""
        return moment

    def _after_working_days(self, calendar, moment, days):
        """The clock time of `moment` on the working date that is `days` after its own; midnight when that is past its end."""
        zone = timezone(calendar.tz or 'UTC')
        end = calendar.plan_days(days + 1, moment, compute_leaves=True)
        if not end:
            return False
        day = utc.localize(end).astimezone(zone).date()
        clock = utc.localize(moment).astimezone(zone).time()

        def in_utc(date, clock_time):
            return zone.localize(datetime.combine(date, clock_time)).astimezone(utc).replace(tzinfo=None)

        result = in_utc(day, clock)
        working = calendar.plan_hours(0, result, compute_leaves=True)
        if working and utc.localize(working).astimezone(zone).date() > day:
            return in_utc(day + timedelta(days=1), time.min)
        return result

    def _frozen_hours(self, calendar):
        """Working hours that the ticket has spent in excluded stages, by the log of its stage changes."""
        excluded = self.sla_id.exclude_stage_ids.ids
        if not excluded:
            return 0.0
        entered, hours = self.ticket_id.create_date, 0.0
        for change in self.ticket_id._stage_changes():
            if change.old_value_integer in excluded and entered:
                hours += calendar.get_work_hours_count(entered, change.create_date, compute_leaves=True)
            entered = change.create_date
        return hours

    @api.depends('deadline', 'reached_datetime')
    def _compute_status(self):
        now = fields.Datetime.now()
        for status in self:
            if status.reached_datetime:
                late = status.deadline and status.reached_datetime > status.deadline
                status.status = 'failed' if late else 'reached'
            else:
                status.status = 'failed' if status.deadline and status.deadline < now else 'ongoing'

    def _search_status(self, operator, value):
        if operator not in ('=', '!=', 'in', 'not in'):
            raise ValueError("helpdesk.sla.status.status: operator %s" % operator)
        wanted = set(value) if operator in ('in', 'not in') else {value}
        self.env.cr.execute("""
            SELECT id, CASE WHEN reached_datetime IS NOT NULL AND deadline IS NOT NULL AND reached_datetime > deadline THEN 'failed'
                            WHEN reached_datetime IS NOT NULL THEN 'reached'
                            WHEN deadline < (now() AT TIME ZONE 'UTC') THEN 'failed' ELSE 'ongoing' END
              FROM helpdesk_sla_status""")
        positive = operator in ('=', 'in')
        return [('id', 'in', [row[0] for row in self.env.cr.fetchall() if (row[1] in wanted) == positive])]

    @api.depends('status')
    def _compute_color(self):
        colors = {'failed': 1, 'reached': 10, 'ongoing': 0}
        for status in self:
            status.color = colors[status.status]

    def _hours_past_deadline(self):
        """Working hours by which the target was missed (negative: met ahead of time); against now while it is not reached."""
        self.ensure_one()
        if not self.deadline:
            return 0.0
        end = self.reached_datetime or fields.Datetime.now()
        calendar = self.ticket_id.team_id.resource_calendar_id
        first, last = min(end, self.deadline), max(end, self.deadline)
        if calendar:
            hours = calendar.get_work_hours_count(first, last, compute_leaves=True)
        else:
            hours = (last - first).total_seconds() / 3600
        return hours if end > self.deadline else -hours
