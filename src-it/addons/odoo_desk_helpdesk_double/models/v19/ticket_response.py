from odoo import fields, models


class HelpdeskTicket(models.Model):
    """Response times, kept up as messages are posted."""
    _inherit = 'helpdesk.ticket'

    first_response_hours = fields.Float("Hours to first response")
    avg_response_hours = fields.Float("Average hours to respond")
    total_response_hours = fields.Float("Total hours to respond")
    oldest_unanswered_customer_message_date = fields.Datetime()
    answered_customer_message_count = fields.Integer()

    def _prepare_new(self, vals):
        super()._prepare_new(vals)
        vals['oldest_unanswered_customer_message_date'] = fields.Datetime.now()

    def _message_post_after_hook(self, message, msg_vals):
        result = super()._message_post_after_hook(message, msg_vals)
        if message.message_type in ('comment', 'email', 'email_outgoing') and message.subtype_id == self.env.ref('mail.mt_comment'):
            internal = any(user._is_internal() for user in message.sudo().author_id.user_ids)
            self.sudo()._note_response(message.date) if internal else self.sudo()._note_question(message.date)
        return result

    def _note_question(self, at):
        for ticket in self:
            if not ticket.oldest_unanswered_customer_message_date:
                ticket.oldest_unanswered_customer_message_date = at

    def _note_response(self, at):
        for ticket in self:
            asked = ticket.oldest_unanswered_customer_message_date
            if not asked:
                continue
            hours = ticket._hours_between(asked, at)
            total, count = ticket.total_response_hours + hours, ticket.answered_customer_message_count + 1
            ticket.write({
                'total_response_hours': total, 'answered_customer_message_count': count, 'avg_response_hours': total / count,
                'first_response_hours': ticket.first_response_hours or hours, 'oldest_unanswered_customer_message_date': False})
