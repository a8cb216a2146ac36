from odoo import fields, models


class HelpdeskStage(models.Model):
    _name = 'helpdesk.stage'
    _description = "Helpdesk stage (test double)"
    _order = 'sequence, id'

    name = fields.Char(required=True, translate=True)
    description = fields.Text(translate=True)
    sequence = fields.Integer(default=10)
    fold = fields.Boolean("Folded")
    team_ids = fields.Many2many('helpdesk.team', relation='team_stage_rel', string="Teams")
    template_id = fields.Many2one('mail.template', domain="[('model', '=', 'helpdesk.ticket')]")
    legend_blocked = fields.Char(default="Blocked", translate=True)
    legend_done = fields.Char(default="Ready", translate=True)
    legend_normal = fields.Char(default="In Progress", translate=True)

    def _is_closing(self):
        """Whether tickets in this stage count as closed; versions keep that in different fields."""
        raise NotImplementedError
