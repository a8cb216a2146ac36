from odoo import fields, models


class HelpdeskTicket(models.Model):
    _inherit = 'helpdesk.ticket'

    remaining_hours_available = fields.Boolean(related='sale_line_id.remaining_hours_available')
    remaining_hours_so = fields.Float("Time remaining on the sales order", compute='_compute_remaining_hours_so',
                                      search='_search_remaining_hours_so', compute_sudo=True)

    def _last_prepaid_line(self):
        customer = self.partner_id.commercial_partner_id
        if not customer:
            return super()._last_prepaid_line()
        # only prepaid lines have hours left
        return self.env['sale.order.line'].sudo().search(
            [('order_partner_id', 'child_of', customer.id), ('is_service', '=', True), ('remaining_hours', '>', 0)],
            order='id desc', limit=1)

    def _compute_remaining_hours_so(self):
        for ticket in self:
            ticket.remaining_hours_so = ticket.sale_line_id.remaining_hours

    def _search_remaining_hours_so(self, operator, value):
        return [('sale_line_id.remaining_hours', operator, value)]
