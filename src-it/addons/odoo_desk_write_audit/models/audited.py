from odoo import api, models
from odoo.exceptions import MissingError
from odoo.release import version_info

from .audit import audited_call


def text(record, name):
    """A field's value as the audit shows it: ids for relations, UTC for times, nothing for empty."""
    field = record._fields[name]
    value = record[name]
    if field.type == 'boolean':
        return 'true' if value else 'false'
    if field.type in ('one2many', 'many2many', 'many2one'):
        return ','.join(str(id_) for id_ in sorted(value.ids)) or None
    if field.type in ('datetime', 'date'):
        return str(value).split('.')[0] if value else None
    if field.type in ('integer', 'float', 'monetary'):
        return repr(value)
    return None if value in (False, None) else str(value)


def texts(records, names):
    return {record.id: {name: text(record, name) for name in names} for record in records.sudo()}


def audited_write(records, vals, write):
    names = [name for name in vals if name in records._fields and name != 'id']      # `load` names the record too
    with audited_call() as nested:
        try:
            before = texts(records, names)
        except MissingError:
            return write(vals)      # which says so in its own words
        result = write(vals)
        records.env['odoo.desk.write.audit'].sudo()._record(records, names, before, texts(records, names), nested)
        return result


class HelpdeskTicket(models.Model):
    _inherit = 'helpdesk.ticket'

    def write(self, vals):
        return audited_write(self, vals, super().write)

    # the published name of the argument is that of the outermost override
    if version_info[0] >= 19:
        @api.model_create_multi
        def create(self, vals_list):
            with audited_call():
                return super().create(vals_list)
    else:
        @api.model_create_multi
        def create(self, list_value):
            with audited_call():
                return super().create(list_value)


class Audited(models.AbstractModel):
    """The overrides that tasks and timesheet lines have in common; named first, it is the outermost."""
    _name = 'odoo.desk.audited'
    _description = 'Audited writes'

    def write(self, vals):
        return audited_write(self, vals, super().write)

    @api.model_create_multi
    def create(self, vals_list):
        with audited_call():
            return super().create(vals_list)


class ProjectTask(models.Model):
    _name = 'project.task'
    _inherit = ['odoo.desk.audited', 'project.task']


class AccountAnalyticLine(models.Model):
    _name = 'account.analytic.line'
    _inherit = ['odoo.desk.audited', 'account.analytic.line']
