from odoo import api, fields, models


class HelpdeskTicket(models.Model):
    _inherit = 'helpdesk.ticket'

    description = fields.Text()
    ticket_type_id = fields.Many2one('helpdesk.ticket.type', "Ticket type", tracking=True)
    priority = fields.Selection([('0', 'All'), ('1', 'Low priority'), ('2', 'High priority'), ('3', 'Urgent')], default='0', tracking=True)
    kanban_state_label = fields.Char(compute='_compute_kanban_state_label')
    legend_blocked = fields.Char(related='stage_id.legend_blocked', readonly=True)
    legend_done = fields.Char(related='stage_id.legend_done', readonly=True)
    legend_normal = fields.Char(related='stage_id.legend_normal', readonly=True)
    partner_name = fields.Char(compute='_compute_partner_info', store=True, readonly=False)
    partner_email = fields.Char(compute='_compute_partner_info', store=True, readonly=False)
    partner_ticket_count = fields.Integer(compute='_compute_partner_ticket_count')
    email = fields.Char(related='partner_id.email', readonly=False)
    assign_hours = fields.Integer("Time to first assignment (hours)", compute='_compute_hours', store=True)
    close_hours = fields.Integer("Time to close (hours)", compute='_compute_hours', store=True)
    attachment_number = fields.Integer(compute='_compute_attachment_number')
    is_self_assigned = fields.Boolean(compute='_compute_is_self_assigned')

    @api.model
    def _grant_version_rights(self):
        for group, write in (('group_helpdesk_user', False), ('group_helpdesk_manager', True)):
            name = 'helpdesk.ticket.type %s' % group
            access = self.env['ir.model.access'].sudo()
            if not access.search([('name', '=', name)]):
                access.create({
                    'name': name, 'model_id': self.env['ir.model']._get('helpdesk.ticket.type').id,
                    'group_id': self.env.ref('odoo_desk_helpdesk_double.%s' % group).id,
                    'perm_read': True, 'perm_write': write, 'perm_create': write, 'perm_unlink': write})

    @api.depends('stage_id', 'kanban_state')
    def _compute_kanban_state_label(self):
        for ticket in self:
            ticket.kanban_state_label = {'normal': ticket.legend_normal, 'done': ticket.legend_done,
                                         'blocked': ticket.legend_blocked}[ticket.kanban_state]

    @api.depends('partner_id')
    def _compute_partner_info(self):
        for ticket in self:
            if ticket.partner_id:
                ticket.partner_name = ticket.partner_id.name
                ticket.partner_email = ticket.partner_id.email

    def _compute_partner_ticket_count(self):
        for ticket in self:
            partner = ticket.partner_id.commercial_partner_id
            ticket.partner_ticket_count = self.search_count([('partner_id', 'child_of', partner.id)]) if partner else 0

    @api.depends('assign_date', 'close_date')
    def _compute_hours(self):
        for ticket in self:
            calendar, start = ticket.team_id.resource_calendar_id, ticket.create_date
            for name, end in (('assign_hours', ticket.assign_date), ('close_hours', ticket.close_date)):
                ticket[name] = calendar.get_work_hours_count(start, end, compute_leaves=True) if calendar and start and end else 0

    def _compute_attachment_number(self):
        for ticket in self:
            ticket.attachment_number = self.env['ir.attachment'].search_count(
                [('res_model', '=', 'helpdesk.ticket'), ('res_id', '=', ticket.id)])

    @api.depends('user_id')
    def _compute_is_self_assigned(self):
        for ticket in self:
            ticket.is_self_assigned = ticket.user_id == self.env.user

    def _sla_success_domain(self):
        return [('sla_deadline', '>', fields.Datetime.now())]

    @api.model
    def _sla_triggers(self):
        return super()._sla_triggers() | {'ticket_type_id'}

    def _sla_assigned(self, now):
        waiting = self.sudo().sla_status_ids.filtered(lambda s: s.target_type == 'assigning' and not s.reached_datetime)
        waiting.write({'reached_datetime': now})

    def _resets_kanban_state(self, vals):
        return False # from 15 on

    def _invalidate_sla_cache(self):
        self.invalidate_cache(['sla_ids', 'sla_status_ids'], self.ids)

    @api.model_create_multi
    def create(self, list_value):
        values = [dict(vals) for vals in list_value]
        for vals in values:
            self._prepare_new(vals)
        tickets = super().create(values)
        tickets._after_create()
        return tickets

    def name_get(self):
        return [(ticket.id, "%s (#%d)" % (ticket.name, ticket.id)) for ticket in self]
