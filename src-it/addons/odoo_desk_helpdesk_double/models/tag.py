from odoo import fields, models


class HelpdeskTag(models.Model):
    _name = 'helpdesk.tag'
    _description = "Helpdesk tag (test double)"
    _order = 'name'

    name = fields.Char(required=True)
    color = fields.Integer()
