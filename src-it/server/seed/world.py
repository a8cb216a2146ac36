"""The desks around the tickets: calendars, teams, stages, people. Uses `env` of Odoo's shell."""
OLD = 'user_id' in env['project.task']._fields        # 14
GROUPS_FIELD = 'groups_id' if OLD else 'group_ids'
QUIET = dict(tracking_disable=True, mail_create_nolog=True, mail_create_nosubscribe=True, mail_notrack=True, no_reset_password=True,
             mail_auto_subscribe_no_notify=True, mail_notify_force_send=False)
HOLIDAYS = {'Europe/Madrid': {'2026-03-19': "San José", '2026-04-02': "Maundy Thursday", '2026-04-03': "Good Friday", '2026-05-01': "Labour Day"},
            'America/New_York': {'2026-02-16': "Presidents' Day"}}
COMPANY_DAY = '2026-01-30'


def create(model, values):
    return env[model].with_context(**QUIET).create(values)


def make_calendar(name, desk):
    lines = []
    for day in range(5):
        for number, (start, end) in enumerate(desk.shifts):
            lines.append((0, 0, {'name': 'Day %d.%d' % (day, number), 'dayofweek': str(day), 'hour_from': start[0] + start[1] / 60,
                                 'hour_to': end[0] + end[1] / 60, 'day_period': 'afternoon' if number else 'morning'}))
        if not OLD:        # from 17 on the break is a line as well, and no working time
            (_, lunch_from), (lunch_to, _) = desk.shifts
            lines.append((0, 0, {'name': 'Lunch %d' % day, 'dayofweek': str(day), 'hour_from': lunch_from[0] + lunch_from[1] / 60,
                                 'hour_to': lunch_to[0] + lunch_to[1] / 60, 'day_period': 'lunch'}))
    calendar = create('resource.calendar', {'name': name, 'tz': desk.zone, 'attendance_ids': lines})
    if OLD:
        calendar.hours_per_day = 8.0
    for day, reason in sorted(HOLIDAYS[desk.zone].items()):
        make_leave(calendar, desk, day, reason)
    return calendar


def make_leave(calendar, desk, day, reason):
    """A whole day of the desk's zone. Without a calendar it counts for all on 19 and, by Odoo's own arithmetic, for none on 14."""
    date = datetime.strptime(day, '%Y-%m-%d')
    create('resource.calendar.leaves', {
        'name': reason, 'calendar_id': calendar.id if calendar else False, 'resource_id': False, 'time_type': 'leave',
        'date_from': local_to_utc(desk, date, 0, 0, 0), 'date_to': local_to_utc(desk, date, 23, 59, 59)})


def make_user(login, name, groups):
    user = create('res.users', {'name': name, 'login': login, 'email': '%s@desk.example' % login, 'tz': 'Europe/Madrid',
                                GROUPS_FIELD: [(6, 0, [env.ref(group).id for group in groups])]})
    if 'base.group_portal' not in groups:
        create('hr.employee', {'name': name, 'user_id': user.id})
    return user


def make_people():
    agent = ['base.group_user', 'project.group_project_user', 'hr_timesheet.group_hr_timesheet_user', 'odoo_desk_helpdesk_double.group_helpdesk_user']
    staff = [make_user(login, name, agent) for login, name in (
        ('ana', "Ana Ruiz"), ('bogdan', "Bogdan Shevchenko"), ('carol', "Carol O'Neill"), ('dmitri', "Дмитро Коваль"))]
    customers = env['res.partner']
    for number in range(12):
        company = create('res.partner', {'name': "Customer %02d, S.L." % number, 'is_company': True, 'email': 'office%02d@customer.example' % number})
        for name in ("María", "Иван", "Zoë")[:1 + number % 3]:
            customers |= create('res.partner', {'name': "%s of %02d" % (name, number), 'parent_id': company.id,
                                                'email': '%s%02d@customer.example' % (name.lower(), number)})
    customers |= create('res.partner', {'name': "Nobody's Contact", 'email': 'single@customer.example'})
    # a customer who logs in: a user, but not an internal one
    customers |= make_user('portal-customer', "Portal Customer", ['base.group_portal']).partner_id
    return staff, customers


def make_stages(model, extra):
    values = []
    for number, name in enumerate(STAGES):
        closing = number == SOLVED
        value = {'name': name, 'sequence': number + 1, 'fold': closing}
        if OLD:
            value['is_close' if model == 'helpdesk.stage' else 'is_closed'] = closing
        values.append(dict(value, **extra))
    return [create(model, value) for value in values]


def make_teams(calendars, staff):
    stages = make_stages('helpdesk.stage', {})
    teams = []
    for name, calendar in (("Support", 0), ("Escalations", 0), ("Americas", 1)):
        teams.append(create('helpdesk.team', {
            'name': name, 'stage_ids': [(6, 0, [stage.id for stage in stages])], 'resource_calendar_id': calendars[calendar].id,
            'member_ids': [(6, 0, [user.id for user in staff])], 'use_sla': False, 'use_helpdesk_timesheet': True}))
    return teams, stages


def make_native_policies(team, stages):
    """Policies of Odoo's own, for one team; made after its tickets have their dates."""
    team.use_sla = True
    for priority, hours in (('0', 24), ('1', 16), ('2', 8), ('3', 4)):
        value = {'name': "Solve within %d h" % hours, 'team_id': team.id, 'stage_id': stages[SOLVED].id, 'priority': priority,
                 'exclude_stage_ids': [(6, 0, [stages[VENDOR].id, stages[CUSTOMER].id])]}
        value.update({'time_days': hours // 8, 'time_hours': hours % 8, 'time_minutes': 0} if OLD else {'time': hours})
        create('helpdesk.sla', value)


def make_projects():
    projects = [create('project.project', {'name': name, 'allow_timesheets': True}) for name in ("Support desk", "Escalation desk", "Americas desk")]
    stages = make_stages('project.task.type', {'project_ids': [(6, 0, [project.id for project in projects])]})
    return projects, stages
