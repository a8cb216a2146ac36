from odoo import api, fields, models


def wanted_booleans(operator, value):
    """The truth values that a search for (operator, value) asks for."""
    values = {bool(v) for v in value} if operator in ('in', 'not in') else {bool(value)}
    if operator in ('=', 'in'):
        return values
    if operator in ('!=', 'not in'):
        return {True, False} - values
    raise ValueError("a boolean cannot be searched with %s" % operator)


class HelpdeskTicket(models.Model):
    _inherit = 'helpdesk.ticket'

    sla_ids = fields.Many2many('helpdesk.sla', 'helpdesk_sla_status', 'ticket_id', 'sla_id', string="SLAs", copy=False)
    sla_status_ids = fields.One2many('helpdesk.sla.status', 'ticket_id', string="SLA status")
    sla_deadline = fields.Datetime("SLA deadline", compute='_compute_sla_deadline', store=True, compute_sudo=True)
    sla_fail = fields.Boolean("Failed SLA", compute='_compute_sla_fail', search='_search_sla_fail', compute_sudo=True)
    sla_success = fields.Boolean("Success SLA", compute='_compute_sla_success', search='_search_sla_success', compute_sudo=True)
    sla_reached_late = fields.Boolean("Has SLA reached late", compute='_compute_sla_reached_late', store=True, compute_sudo=True)

    @api.depends('sla_status_ids.deadline', 'sla_status_ids.reached_datetime')
    def _compute_sla_deadline(self):
        for ticket in self:
            open_deadlines = ticket.sla_status_ids.filtered(lambda status: status.deadline and not status.reached_datetime)
            ticket.sla_deadline = min(open_deadlines.mapped('deadline'), default=False)

    @api.depends('sla_status_ids.deadline', 'sla_status_ids.reached_datetime')
    def _compute_sla_reached_late(self):
        for ticket in self:
            ticket.sla_reached_late = any(
                status.deadline and status.reached_datetime and status.reached_datetime > status.deadline for status in ticket.sla_status_ids)

    @api.depends('sla_deadline', 'sla_reached_late')
    def _compute_sla_fail(self):
        now = fields.Datetime.now()
        for ticket in self:
            ticket.sla_fail = ticket.sla_reached_late or bool(ticket.sla_deadline and ticket.sla_deadline < now)

    @api.model
    def _search_sla_fail(self, operator, value):
        wanted = wanted_booleans(operator, value)
        failed = ['|', ('sla_reached_late', '=', True), ('sla_deadline', '<', fields.Datetime.now())]
        if len(wanted) != 1:
            return [(1, '=', 1)] if wanted else [(0, '=', 1)]
        return failed if True in wanted else [('id', 'not in', self.with_context(active_test=False).search(failed).ids)]

    def _sla_success_domain(self):
        raise NotImplementedError

    def _compute_sla_success(self):
        succeeded = self.filtered_domain(self._sla_success_domain())
        for ticket in self:
            ticket.sla_success = ticket in succeeded

    @api.model
    def _search_sla_success(self, operator, value):
        wanted = wanted_booleans(operator, value)
        domain = self._sla_success_domain()
        if len(wanted) != 1:
            return [(1, '=', 1)] if wanted else [(0, '=', 1)]
        return domain if True in wanted else [('id', 'not in', self.with_context(active_test=False).search(domain).ids)]

    @api.model
    def _sla_triggers(self):
        """Fields whose write applies the policies anew."""
        return {'team_id', 'priority', 'tag_ids', 'partner_id'}

    def _sla_apply(self):
        """Unreached statuses are dropped and made anew (so their ids change); reached ones stay."""
        statuses = self.env['helpdesk.sla.status'].sudo()
        policies = self.env['helpdesk.sla'].sudo().search([('team_id', 'in', self.sudo().team_id.ids)])
        self.sudo().sla_status_ids.filtered(lambda status: not status.reached_datetime).unlink()
        new = []
        for ticket in self.sudo():
            reached = ticket.sla_status_ids.sla_id
            new += [{'ticket_id': ticket.id, 'sla_id': sla.id} for sla in policies - reached if sla._applies_to(ticket)]
        statuses.create(new)
        self.sudo()._invalidate_sla_cache()
        self._sla_reach(fields.Datetime.now(), forward_only=True)

    def _invalidate_sla_cache(self):
        """The many2many over the status table is not told when rows of that table come and go."""
        raise NotImplementedError

    def _sla_reach(self, now, forward_only=False):
        """Marks the policies whose target stage has come, and takes that back where this version does so."""
        for ticket in self.sudo():
            place = ticket.stage_id.sequence
            for status in ticket.sla_status_ids.filtered('sla_stage_id'):
                due = status.sla_stage_id.sequence <= place
                if due and not status.reached_datetime:
                    status.reached_datetime = now
                elif not due and status.reached_datetime and not forward_only and self._sla_unreaches():
                    status.reached_datetime = False

    def _sla_unreaches(self):
        return False

    def _sla_assigned(self, now):
        """What this version does with policies when a ticket is assigned."""
