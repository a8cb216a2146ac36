from odoo import fields, models


class HelpdeskSla(models.Model):
    _inherit = 'helpdesk.sla'

    description = fields.Html(translate=True)
    partner_ids = fields.Many2many('res.partner', string="Customers")
    product_ids = fields.Many2many('product.template', string="Services")
    time = fields.Float("Within", default=0, required=True, help="Working hours.")
    ticket_count = fields.Integer(compute='_compute_ticket_count')

    def _compute_ticket_count(self):
        counts = dict(self.env['helpdesk.sla.status']._read_group([('sla_id', 'in', self.ids)], ['sla_id'], ['__count']))
        for sla in self:
            sla.ticket_count = counts.get(sla, 0)

    def _applies_to(self, ticket):
        if not super()._applies_to(ticket) or self.priority != ticket.priority or (self.tag_ids and not self.tag_ids & ticket.tag_ids):
            return False
        customer = ticket.partner_id and self.partner_ids.commercial_partner_id & ticket.partner_id.commercial_partner_id
        product = self.product_ids & ticket.sale_line_id.product_id.product_tmpl_id
        return bool(customer or product or not (self.partner_ids or self.product_ids))

    def _promise(self, ticket):
        calendar = ticket.team_id.resource_calendar_id
        if not calendar:
            return 0, self.time
        days, hours = divmod(self.time, calendar.hours_per_day or 8)
        return int(days), hours
