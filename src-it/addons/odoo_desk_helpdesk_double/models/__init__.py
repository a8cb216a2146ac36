from odoo.release import version_info

from . import tag, stage, team, sla, sla_status, ticket, ticket_sla, ticket_hours, analytic_line

# What is the same in both versions stands here; what a version has of its own stands in its folder.
if version_info[0] >= 19:
    from . import v19
else:
    from . import v14
