from odoo import fields, models


class HelpdeskTicketType(models.Model):
    _name = 'helpdesk.ticket.type'
    _description = "Helpdesk ticket type (test double)"
    _order = 'sequence, name'

    name = fields.Char(required=True, translate=True)
    sequence = fields.Integer(default=10)

    _sql_constraints = [('name_uniq', 'unique (name)', "Type name already exists!")]


class HelpdeskTag(models.Model):
    _inherit = 'helpdesk.tag'

    _sql_constraints = [('name_uniq', 'unique (name)', "Tag name already exists!")]
