{
    'name': "odoo-desk: write audit",
    'summary': "A table with a row for each field that a write sets on tickets, tasks and timesheet lines",
    'description': """
For integration tests that count writes at the server. Each call of `write` on helpdesk.ticket, project.task or account.analytic.line
adds a row per named field to the table odoo_desk_write_audit, in the same transaction, also when the value stays what it was.
""",
    'author': "odoo-desk",
    'license': 'LGPL-3',
    'category': 'Hidden/Tests',
    'version': '1.0',
    # every module whose own `write` must lie inside ours, so that what is recorded is what the caller asked for
    'depends': ['odoo_desk_helpdesk_double', 'project', 'hr_timesheet', 'sale_timesheet'],
    'data': ['security/ir.model.access.csv'],
    'installable': True,
}
