{
    'name': "odoo-desk: a double of the OCA's timesheet sheets",
    'summary': "The fields, states, rights and answers of hr_timesheet_sheet, for tests; neither its screens nor its code",
    'version': '1.0',
    'license': 'LGPL-3',
    'category': 'Hidden',
    'depends': ['hr_timesheet'],
    'data': ['security/ir.model.access.csv'],
    'installable': True,
}
