{
    'name': "odoo-desk: a double of Enterprise's timesheet validation",
    'summary': "The fields, rights, answers and silent refusals of timesheet_grid, for tests; neither its screens nor its code",
    'version': '1.0',
    'license': 'LGPL-3',
    'category': 'Hidden',
    'depends': ['hr_timesheet'],
    'installable': True,
}
