from odoo import api, fields, models


class HelpdeskTicket(models.Model):
    """Hours and prepaid hours: what the sub-modules for timesheets and sales add."""
    _inherit = 'helpdesk.ticket'

    project_id = fields.Many2one('project.project', related='team_id.project_id', store=True, readonly=True)
    timesheet_ids = fields.One2many('account.analytic.line', 'helpdesk_ticket_id', "Timesheets")
    use_helpdesk_timesheet = fields.Boolean(related='team_id.use_helpdesk_timesheet')
    total_hours_spent = fields.Float("Time spent", compute='_compute_total_hours_spent', store=True, compute_sudo=True)
    use_helpdesk_sale_timesheet = fields.Boolean(related='team_id.use_helpdesk_sale_timesheet')
    sale_line_id = fields.Many2one('sale.order.line', "Sales order item", compute='_compute_sale_line_id', store=True, readonly=False)
    sale_order_id = fields.Many2one('sale.order', related='sale_line_id.order_id', string="Sales order", compute_sudo=True)

    @api.depends('timesheet_ids.unit_amount')
    def _compute_total_hours_spent(self):
        for ticket in self:
            ticket.total_hours_spent = sum(ticket.timesheet_ids.mapped('unit_amount'))

    @api.depends('partner_id', 'use_helpdesk_sale_timesheet')
    def _compute_sale_line_id(self):
        for ticket in self:
            if not ticket.use_helpdesk_sale_timesheet:
                ticket.sale_line_id = False
            elif not ticket.sale_line_id:
                ticket.sale_line_id = ticket._last_prepaid_line()

    def _last_prepaid_line(self):
        """The customer's last prepaid line with hours left, where this version knows of such."""
        return self.env['sale.order.line']

    def _after_create(self):
        super()._after_create()
        self._confirm_quotations()

    def write(self, vals):
        result = super().write(vals)
        if vals.get('sale_line_id'):
            self._confirm_quotations()
        return result

    def _confirm_quotations(self):
        for order in self.sudo().sale_line_id.order_id.filtered(lambda order: order.state in ('draft', 'sent')):
            order.action_confirm()
