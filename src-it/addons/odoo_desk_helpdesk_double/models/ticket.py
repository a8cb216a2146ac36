from odoo import api, fields, models


class HelpdeskTicket(models.Model):
    _name = 'helpdesk.ticket'
    _inherit = ['portal.mixin', 'mail.thread.cc', 'utm.mixin', 'rating.mixin', 'mail.activity.mixin']
    _description = "Helpdesk ticket (test double)"
    _order = 'priority desc, id desc'

    name = fields.Char("Subject", required=True, index=True, tracking=True)
    team_id = fields.Many2one('helpdesk.team', index=True, tracking=True, default=lambda self: self._default_team())
    active = fields.Boolean(default=True)
    tag_ids = fields.Many2many('helpdesk.tag')
    company_id = fields.Many2one('res.company', related='team_id.company_id', store=True, readonly=True)
    color = fields.Integer()
    kanban_state = fields.Selection([('normal', 'Grey'), ('done', 'Green'), ('blocked', 'Red')], required=True, default='normal', copy=False)
    user_id = fields.Many2one('res.users', "Assigned to", compute='_compute_user_and_stage', store=True, readonly=False, tracking=True)
    domain_user_ids = fields.Many2many('res.users', compute='_compute_domain_user_ids')
    partner_id = fields.Many2one('res.partner', "Customer", tracking=True)
    closed_by_partner = fields.Boolean(readonly=True)
    stage_id = fields.Many2one('helpdesk.stage', compute='_compute_user_and_stage', store=True, readonly=False, index=True, tracking=True,
                               ondelete='restrict', copy=False, domain="[('team_ids', '=', team_id)]")
    date_last_stage_update = fields.Datetime("Last stage update", copy=False, readonly=True)
    assign_date = fields.Datetime("First assignment date")
    close_date = fields.Datetime(copy=False)
    open_hours = fields.Integer("Open time (hours)", compute='_compute_open_hours', search='_search_open_hours')

    @api.model
    def _default_team(self):
        team = self.env['helpdesk.team']
        return team.search([('member_ids', 'in', self.env.uid)], limit=1) or team.search([], limit=1)

    @api.model
    def _grant_version_rights(self):
        """Rights to the models of one version; called from the data files."""

    @api.depends('team_id')
    def _compute_user_and_stage(self):
        for ticket in self:
            team = ticket.team_id
            if team and not ticket.user_id:
                ticket.user_id = team._next_assignee()
            if team and (not ticket.stage_id or ticket.stage_id not in team.stage_ids):
                ticket.stage_id = team._first_stage()

    def _compute_domain_user_ids(self):
        agents = self.env.ref('odoo_desk_helpdesk_double.group_helpdesk_user')
        users = agents.sudo().all_user_ids if 'all_user_ids' in agents._fields else agents.sudo().users
        for ticket in self:
            ticket.domain_user_ids = users

    @api.depends('create_date', 'close_date')
    def _compute_open_hours(self):
        for ticket in self:
            start, end = ticket.create_date, ticket.close_date or fields.Datetime.now()
            ticket.open_hours = (end - start).total_seconds() / 3600 if start else 0

    @api.model
    def _search_open_hours(self, operator, value):
        if operator not in ('<', '<=', '=', '!=', '>=', '>'):
            raise ValueError("helpdesk.ticket.open_hours: operator %s" % operator)
        whole = 'trunc' if self._fields['open_hours'].type == 'integer' else ''
        self.env.cr.execute("""
            SELECT id FROM helpdesk_ticket
             WHERE %s(extract(epoch FROM coalesce(close_date, clock_timestamp() AT TIME ZONE 'UTC') - create_date) / 3600) %s %%s
            """ % (whole, operator), [value])
        return [('id', 'in', [row[0] for row in self.env.cr.fetchall()])]

    def _stage_changes(self):
        """The tracked changes of this ticket's stage, oldest first."""
        self.ensure_one()
        field = self.env['ir.model.fields']._get('helpdesk.ticket', 'stage_id')
        link = 'field_id' if 'field_id' in self.env['mail.tracking.value']._fields else 'field'
        return self.env['mail.tracking.value'].sudo().search(
            [(link, '=', field.id), ('mail_message_id.model', '=', 'helpdesk.ticket'), ('mail_message_id.res_id', '=', self.id)],
            order='create_date, id')

    # What a create and a write bring with them

    def _prepare_new(self, vals):
        """Overwrites what the server decides at creation, in place."""
        now = fields.Datetime.now()
        vals['date_last_stage_update'] = now
        if vals.get('user_id'):
            vals['assign_date'] = now
        stage = self.env['helpdesk.stage'].browse(vals.get('stage_id') or [])
        if stage and stage._is_closing():
            vals['close_date'] = now
        if not vals.get('partner_id') and vals.get('partner_email') and vals.get('partner_name'):
            partners = self.env['res.partner'].sudo()
            vals['partner_id'] = (partners.search([('email', '=ilike', vals['partner_email'])], limit=1) or partners.create(
                {'name': vals['partner_name'], 'email': vals['partner_email']})).id

    def _after_create(self):
        for ticket in self:
            if ticket.user_id and not ticket.assign_date:
                ticket.assign_date = fields.Datetime.now()
        for partner in self.partner_id:
            self.filtered(lambda ticket: ticket.partner_id == partner).message_subscribe(partner_ids=partner.ids)
        self._sla_apply()

    def _resets_kanban_state(self, vals):
        """Whether this version puts `kanban_state` back on a change of stage."""
        return 'kanban_state' not in vals

    def write(self, vals):
        now = fields.Datetime.now()
        result = True
        for tickets, extra in self._with_consequences(vals, now):
            result = super(HelpdeskTicket, tickets).write(dict(vals, **extra)) and result
        if vals.get('partner_id'):
            self.message_subscribe(partner_ids=[vals['partner_id']])
        if self._sla_triggers() & set(vals):
            self._sla_apply()
        if 'stage_id' in vals:
            self._sla_reach(now)
            self._after_stage_change()
        if vals.get('user_id'):
            self._sla_assigned(now)
        return result

    def _with_consequences(self, vals, now):
        """(tickets, extra values) pairs that together are `self`: dates depend on what each ticket was before."""
        common = {}
        groups = {}
        stage = self.env['helpdesk.stage'].browse(vals.get('stage_id') or [])
        if stage:
            common['date_last_stage_update'] = now
            if self._resets_kanban_state(vals):
                common['kanban_state'] = 'normal'
            if not stage._is_closing():
                common['close_date'] = False
        for ticket in self:
            extra = dict(common)
            if stage and stage._is_closing() and 'close_date' not in vals and not ticket.close_date:
                extra['close_date'] = now
            if vals.get('user_id') and 'assign_date' not in vals and not ticket.assign_date:
                extra['assign_date'] = now
            groups.setdefault(tuple(sorted(extra.items())), []).append(ticket.id)
        return [(self.browse(ids), dict(extra)) for extra, ids in groups.items()] or [(self, common)]

    def _after_stage_change(self):
        """What this version does when tickets have come to a stage."""

    def _track_template(self, changes):
        templates = super()._track_template(changes)
        template = self[:1].stage_id.template_id
        if 'stage_id' in changes and template:
            templates['stage_id'] = (template, {'subtype_id': self.env.ref('mail.mt_note').id})
        return templates
