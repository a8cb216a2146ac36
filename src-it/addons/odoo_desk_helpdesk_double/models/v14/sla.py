from odoo import fields, models


class HelpdeskSla(models.Model):
    _inherit = 'helpdesk.sla'

    description = fields.Text(translate=True)
    ticket_type_id = fields.Many2one('helpdesk.ticket.type', "Ticket type")
    priority = fields.Selection([('0', 'All'), ('1', 'Low priority'), ('2', 'High priority'), ('3', 'Urgent')], "Minimum priority")
    target_type = fields.Selection([('stage', 'Reaching stage'), ('assigning', 'Assigning ticket')], required=True, default='stage')
    time_days = fields.Integer("Days", required=True)
    time_hours = fields.Integer("Hours", required=True)
    time_minutes = fields.Integer("Minutes", required=True)

    def _applies_to(self, ticket):
        return (super()._applies_to(ticket)
                and self.priority <= ticket.priority
                and (not self.ticket_type_id or self.ticket_type_id == ticket.ticket_type_id)
                and self.tag_ids <= ticket.tag_ids)

    def _promise(self, ticket):
        return self.time_days, self.time_hours + self.time_minutes / 60

    def _starts_at(self, ticket):
        return fields.Datetime.now() if self.target_type == 'assigning' else super()._starts_at(ticket)
