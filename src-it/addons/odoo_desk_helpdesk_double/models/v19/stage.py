from odoo import fields, models


class HelpdeskStage(models.Model):
    _inherit = 'helpdesk.stage'

    active = fields.Boolean(default=True)
    color = fields.Integer()
    rotting_threshold_days = fields.Integer("Days to rot", default=0)

    def _is_closing(self):
        return self.fold


class HelpdeskTag(models.Model):
    _inherit = 'helpdesk.tag'

    _name_uniq = models.Constraint('unique (name)', "A tag with the same name already exists.")
