import threading
from contextlib import contextmanager

from odoo import fields, models

COLUMNS = ('call', 'nested', 'model', 'res_id', 'field', 'old', 'new', 'user_id', 'at', 'txid')


class WriteAudit(models.Model):
    _name = 'odoo.desk.write.audit'
    _description = "Fields set by write (for tests)"
    _log_access = False
    _order = 'id'

    call = fields.Integer(help="The same for all rows of one call of write.", index=True)
    nested = fields.Boolean(help="The call came from inside another audited write or create, not from the client.")
    model = fields.Char(required=True, index=True)
    res_id = fields.Integer(required=True)
    field = fields.Char(required=True)
    old = fields.Text()
    new = fields.Text()
    user_id = fields.Integer(required=True)
    at = fields.Datetime(required=True)
    txid = fields.Char(help="PostgreSQL's transaction number.", index=True)

    def init(self):
        self.env.cr.execute("""
            CREATE SEQUENCE IF NOT EXISTS odoo_desk_write_audit_call;
            CREATE INDEX IF NOT EXISTS odoo_desk_write_audit_record ON odoo_desk_write_audit (model, res_id, field)""")

    def _record(self, records, names, before, after, nested):
        """Adds the rows of one call; `before` and `after` map a record's id to the texts of `names`."""
        cr = self.env.cr
        cr.execute("SELECT nextval('odoo_desk_write_audit_call')")
        call = cr.fetchone()[0]
        rows = [(call, nested, records._name, res_id, name, before[res_id][name], after[res_id][name], records.env.uid)
                for res_id in records.ids for name in names]
        for start in range(0, len(rows), 1000):
            part = rows[start:start + 1000]
            cr.execute(
                "INSERT INTO odoo_desk_write_audit (%s) VALUES %s" % (
                    ', '.join(COLUMNS),
                    ', '.join(["(%s, %s, %s, %s, %s, %s, %s, %s, clock_timestamp() AT TIME ZONE 'UTC', txid_current())"] * len(part))),
                [value for row in part for value in row])


_inside = threading.local()


@contextmanager
def audited_call():
    """Yields whether this call came from inside another audited one of the same request."""
    nested = getattr(_inside, 'depth', 0)
    _inside.depth = nested + 1
    try:
        yield nested > 0
    finally:
        _inside.depth = nested
