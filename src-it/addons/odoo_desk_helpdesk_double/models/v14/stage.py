from odoo import fields, models


class HelpdeskStage(models.Model):
    _inherit = 'helpdesk.stage'

    is_close = fields.Boolean("Closing stage")

    def _is_closing(self):
        return self.is_close
