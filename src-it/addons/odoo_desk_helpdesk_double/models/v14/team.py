from odoo import fields, models


class HelpdeskTeam(models.Model):
    _inherit = 'helpdesk.team'

    description = fields.Text(translate=True)
    assign_method = fields.Selection([('manual', 'Manually'), ('randomly', 'Random'), ('balanced', 'Balanced')],
                                     default='manual', required=True)
    visibility_member_ids = fields.Many2many('res.users', relation='helpdesk_visibility_team')

    def _assigns_automatically(self):
        return self.assign_method != 'manual'
