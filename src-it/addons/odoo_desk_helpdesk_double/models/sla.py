from odoo import fields, models


class HelpdeskSla(models.Model):
    _name = 'helpdesk.sla'
    _description = "Helpdesk SLA policy (test double)"
    _order = 'name'

    name = fields.Char(required=True, index=True, translate=True)
    active = fields.Boolean(default=True)
    team_id = fields.Many2one('helpdesk.team', required=True)
    company_id = fields.Many2one('res.company', related='team_id.company_id', store=True, readonly=True)
    tag_ids = fields.Many2many('helpdesk.tag')
    stage_id = fields.Many2one('helpdesk.stage', "Target stage")
    exclude_stage_ids = fields.Many2many('helpdesk.stage', relation='helpdesk_sla_exclude_stage_rel', string="Excluding stages")
    priority = fields.Selection([('0', 'Low'), ('1', 'Medium'), ('2', 'High'), ('3', 'Urgent')], required=True, default='0')

    def _applies_to(self, ticket):
        """What every version asks: the team, and a target stage that is still ahead."""
        self.ensure_one()
        return (ticket.team_id == self.team_id and ticket.team_id.use_sla
                and (not self.stage_id or self.stage_id.sequence >= ticket.stage_id.sequence))

    def _promise(self, ticket):
        """(days, hours) of the calendar that the policy grants from :meth:`_starts_at` on."""
        raise NotImplementedError

    def _starts_at(self, ticket):
        return ticket.create_date or fields.Datetime.now()
