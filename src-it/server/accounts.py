"""Users that the tests work as; run in Odoo's shell, for 14 and 19, as often as wanted.

connector  odoo-desk-admin  settings rights and every manager group: may run `odoo-desk setup`, reads tracked changes
agent      odoo-desk-user   an ordinary internal user with helpdesk and project user rights, no settings
"""
GROUPS = 'group_ids' if 'group_ids' in env['res.users']._fields else 'groups_id'
DOUBLE = 'odoo_desk_helpdesk_double.'
MANAGER = ['base.group_user', 'base.group_system', 'project.group_project_manager', 'hr_timesheet.group_timesheet_manager',
           'sales_team.group_sale_manager', DOUBLE + 'group_helpdesk_manager']
AGENT = ['base.group_user', 'project.group_project_user', 'hr_timesheet.group_hr_timesheet_user',
         DOUBLE + 'group_helpdesk_user']


def ensure_user(login, name, groups, tz):
    user = env['res.users'].with_context(active_test=False, no_reset_password=True).search([('login', '=', login)])
    values = {'name': name, 'tz': tz, GROUPS: [(4, env.ref(group).id) for group in groups]}
    if user:
        user.write(values)
    else:
        values.update(login=login, email='%s@odoo-desk.example' % login)
        values[GROUPS] = [(6, 0, [env.ref(group).id for group in groups])]
        user = env['res.users'].with_context(no_reset_password=True).create(values)
    if not env['hr.employee'].search([('user_id', '=', user.id)]):
        env['hr.employee'].create({'name': name, 'user_id': user.id})
    return user


ensure_user('admin', 'Administrator', MANAGER, 'UTC')
# a zone of its own, so that a client which forgets to say `tz: UTC` is found out
ensure_user('odoo-desk-admin', 'Connector', MANAGER, 'Europe/Madrid')
ensure_user('odoo-desk-user', 'Agent', AGENT, 'Europe/Madrid')
env.cr.commit()
