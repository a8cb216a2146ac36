{
    'name': "odoo-desk: helpdesk test double",
    'summary': "A test double of the interface of Odoo's helpdesk models, for integration tests on Community servers",
    'description': """
Gives Odoo Community the models helpdesk.team, helpdesk.stage, helpdesk.tag, helpdesk.ticket, helpdesk.sla and helpdesk.sla.status
(and, on 14, helpdesk.ticket.type) with the field names, types, access rules and side effects that a client sees over RPC.

It is a test double of an interface, written for the integration tests of odoo-desk. It is not Odoo's helpdesk application, contains
nothing of it, has no screens, and must not be used to run a support desk.
""",
    'author': "odoo-desk",
    'license': 'LGPL-3',
    'category': 'Hidden/Tests',
    'version': '1.0',
    'depends': ['mail', 'portal', 'rating', 'resource', 'utm', 'project', 'hr_timesheet', 'sale_timesheet'],
    'data': [
        'data/groups.xml',
        'security/ir.model.access.csv',
        'data/version_rights.xml',
        'data/sequence.xml',
    ],
    'installable': True,
}
