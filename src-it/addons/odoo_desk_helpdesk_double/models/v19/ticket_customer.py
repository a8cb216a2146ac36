from odoo import api, fields, models


class HelpdeskTicket(models.Model):
    """The customer's data on the ticket: written there, they are written through to the contact."""
    _inherit = 'helpdesk.ticket'

    commercial_partner_id = fields.Many2one(related='partner_id.commercial_partner_id')
    partner_name = fields.Char(compute='_compute_partner_name', inverse='_inverse_partner_name', store=True, readonly=False)
    partner_email = fields.Char(compute='_compute_partner_email', inverse='_inverse_partner_email', store=True, readonly=False)
    partner_phone = fields.Char(compute='_compute_partner_phone', inverse='_inverse_partner_phone', store=True, readonly=False)
    partner_ticket_ids = fields.Many2many('helpdesk.ticket', compute='_compute_partner_tickets')
    partner_ticket_count = fields.Integer(compute='_compute_partner_tickets')
    partner_open_ticket_count = fields.Integer(compute='_compute_partner_tickets')

    @api.depends('partner_id')
    def _compute_partner_name(self):
        self._take_from_partner('partner_name', 'name')

    @api.depends('partner_id.email')
    def _compute_partner_email(self):
        self._take_from_partner('partner_email', 'email')

    @api.depends('partner_id.phone')
    def _compute_partner_phone(self):
        self._take_from_partner('partner_phone', 'phone')

    def _inverse_partner_name(self):
        self._give_to_partner('partner_name', 'name')

    def _inverse_partner_email(self):
        self._give_to_partner('partner_email', 'email')

    def _inverse_partner_phone(self):
        self._give_to_partner('partner_phone', 'phone')

    def _take_from_partner(self, own, theirs):
        for ticket in self:
            if ticket.partner_id:
                ticket[own] = ticket.partner_id[theirs]

    def _give_to_partner(self, own, theirs):
        for ticket in self:
            if ticket.partner_id and ticket[own] and ticket.partner_id[theirs] != ticket[own]:
                ticket.sudo().partner_id[theirs] = ticket[own]

    @api.depends('partner_id')
    def _compute_partner_tickets(self):
        for ticket in self:
            partner = ticket.partner_id.commercial_partner_id
            others = self.search([('partner_id', 'child_of', partner.id)]) if partner else ticket
            ticket.partner_ticket_ids = others
            ticket.partner_ticket_count = len(others) if partner else 0
            ticket.partner_open_ticket_count = len(others.filtered(lambda other: not other.close_date)) if partner else 0
