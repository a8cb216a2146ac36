from .common import OLD, DeskCase

BOTH = {
    'helpdesk.ticket': {
        'name': 'char', 'team_id': 'helpdesk.team', 'active': 'boolean', 'tag_ids': 'helpdesk.tag', 'company_id': 'res.company', 'color': 'integer',
        'priority': 'selection', 'kanban_state': 'selection', 'user_id': 'res.users', 'domain_user_ids': 'res.users', 'partner_id': 'res.partner',
        'partner_name': 'char', 'partner_email': 'char', 'partner_ticket_count': 'integer', 'closed_by_partner': 'boolean',
        'stage_id': 'helpdesk.stage', 'date_last_stage_update': 'datetime', 'assign_date': 'datetime', 'close_date': 'datetime',
        'sla_ids': 'helpdesk.sla', 'sla_status_ids': 'helpdesk.sla.status', 'sla_deadline': 'datetime', 'sla_fail': 'boolean',
        'sla_success': 'boolean', 'sla_reached_late': 'boolean', 'project_id': 'project.project', 'timesheet_ids': 'account.analytic.line',
        'use_helpdesk_timesheet': 'boolean', 'total_hours_spent': 'float', 'use_helpdesk_sale_timesheet': 'boolean',
        'sale_line_id': 'sale.order.line', 'sale_order_id': 'sale.order'},
    'helpdesk.sla': {'name': 'char', 'active': 'boolean', 'team_id': 'helpdesk.team', 'company_id': 'res.company', 'tag_ids': 'helpdesk.tag',
                     'stage_id': 'helpdesk.stage', 'exclude_stage_ids': 'helpdesk.stage', 'priority': 'selection'},
    'helpdesk.sla.status': {'ticket_id': 'helpdesk.ticket', 'sla_id': 'helpdesk.sla', 'sla_stage_id': 'helpdesk.stage', 'deadline': 'datetime',
                            'reached_datetime': 'datetime', 'status': 'selection', 'color': 'integer'},
    'helpdesk.stage': {'name': 'char', 'sequence': 'integer', 'fold': 'boolean', 'team_ids': 'helpdesk.team', 'template_id': 'mail.template'},
    'helpdesk.team': {'name': 'char', 'stage_ids': 'helpdesk.stage', 'ticket_ids': 'helpdesk.ticket', 'member_ids': 'res.users',
                      'resource_calendar_id': 'resource.calendar', 'use_sla': 'boolean', 'sla_policy_ids': 'helpdesk.sla',
                      'assign_method': 'selection', 'alias_name': 'char', 'project_id': 'project.project'},
    'helpdesk.tag': {'name': 'char', 'color': 'integer'},
    'account.analytic.line': {'helpdesk_ticket_id': 'helpdesk.ticket'},
}
ON_14 = {
    'helpdesk.ticket': {'description': 'text', 'ticket_type_id': 'helpdesk.ticket.type', 'kanban_state_label': 'char', 'open_hours': 'integer',
                        'assign_hours': 'integer', 'close_hours': 'integer', 'email': 'char', 'attachment_number': 'integer', 'is_self_assigned': 'boolean'},
    'helpdesk.sla': {'time_days': 'integer', 'time_hours': 'integer', 'time_minutes': 'integer', 'target_type': 'selection',
                     'ticket_type_id': 'helpdesk.ticket.type', 'description': 'text'},
    'helpdesk.sla.status': {'exceeded_days': 'float', 'target_type': 'selection'},
    'helpdesk.stage': {'is_close': 'boolean'},
    'helpdesk.ticket.type': {'name': 'char', 'sequence': 'integer'},
}
ON_19 = {
    'helpdesk.ticket': {'ticket_ref': 'char', 'description': 'html', 'properties': 'properties', 'partner_phone': 'char', 'commercial_partner_id': 'res.partner',
                        'partner_ticket_ids': 'helpdesk.ticket', 'partner_open_ticket_count': 'integer', 'fold': 'boolean', 'stage_id_color': 'integer',
                        'open_hours': 'float', 'assign_hours': 'float', 'close_hours': 'float', 'sla_deadline_hours': 'float', 'sla_reached': 'boolean',
                        'use_sla': 'boolean', 'team_privacy_visibility': 'selection', 'first_response_hours': 'float', 'avg_response_hours': 'float',
                        'total_response_hours': 'float', 'oldest_unanswered_customer_message_date': 'datetime', 'answered_customer_message_count': 'integer',
                        'display_extra_info': 'boolean', 'duration_tracking': 'json', 'rotting_days': 'integer', 'is_rotting': 'boolean',
                        'use_rating': 'boolean', 'remaining_hours_available': 'boolean', 'remaining_hours_so': 'float'},
    'helpdesk.sla': {'time': 'float', 'partner_ids': 'res.partner', 'product_ids': 'product.template', 'ticket_count': 'integer', 'description': 'html'},
    'helpdesk.sla.status': {'exceeded_hours': 'float'},
    'helpdesk.stage': {'active': 'boolean', 'rotting_threshold_days': 'integer', 'color': 'integer'},
    'helpdesk.team': {'auto_assignment': 'boolean', 'privacy_visibility': 'selection', 'auto_close_ticket': 'boolean', 'auto_close_day': 'integer',
                      'from_stage_ids': 'helpdesk.stage', 'to_stage_id': 'helpdesk.stage', 'ticket_properties': 'properties_definition'},
}
NEVER = ['sla_deadline_date', 'first_response_date', 'date_deadline', 'deadline', 'number', 'assigned_date', 'closed_date', 'remaining_hours_so_line', 'task_id']


class TestShape(DeskCase):
    """What `fields_get` tells a client, by version."""

    def shape(self, model):
        return {name: field.get('relation') or field['type']
                for name, field in self.env[model].fields_get(attributes=['type', 'relation']).items()}

    def test_fields_of_this_version(self):
        for expected in (BOTH, ON_14 if OLD else ON_19):
            for model, fields in expected.items():
                found = self.shape(model)
                self.assertEqual({name: found.get(name) for name in fields}, fields, model)

    def test_fields_of_the_other_version_are_missing(self):
        mine, other = (ON_14, ON_19) if OLD else (ON_19, ON_14)
        for model, fields in other.items():
            if model in self.env:
                self.assertFalse((set(fields) - set(mine.get(model, {}))) & set(self.shape(model)), model)

    def test_names_that_no_version_has(self):
        self.assertFalse(set(NEVER) & set(self.shape('helpdesk.ticket')))

    def test_priorities(self):
        selection = self.env['helpdesk.ticket'].fields_get(['priority'], ['selection'])['priority']['selection']
        labels = ['All', 'Low priority', 'High priority', 'Urgent'] if OLD else ['Low', 'Medium', 'High', 'Urgent']
        self.assertEqual(selection, list(zip('0123', labels)))

    def test_computed_values_that_cannot_be_kept_by_writing(self):
        fields = self.env['helpdesk.ticket'].fields_get(attributes=['readonly', 'store'])
        for name in ('sla_deadline', 'sla_reached_late', 'total_hours_spent'):
            self.assertTrue(fields[name]['readonly'] and fields[name]['store'], name)
        for name in ('sla_fail', 'sla_success', 'open_hours'):
            self.assertFalse(fields[name]['store'], name)
