"""20 customers with two prepaid order lines each, 300 tickets, 3,000 timesheet lines; run in Odoo's shell, for 14 and 19."""
import random
from datetime import date, timedelta

dice = random.Random(20260301)
hour, day = env.ref('uom.product_uom_hour'), env.ref('uom.product_uom_day')
lines = env['account.analytic.line']


def existing(model, **values):
    return {name: value for name, value in values.items() if name in env[model]._fields}


def product(name, unit):
    return env['product.product'].create(existing(
        'product.product', name=name, type='service', service_type='timesheet', invoice_policy='order', uom_id=unit.id,
        uom_po_id=unit.id, taxes_id=[(5, 0, 0)]))


hours, days = product('Hours ahead', hour), product('Days ahead', day)
team = env['helpdesk.team'].create({'name': 'Hours desk', 'use_helpdesk_timesheet': True})
team.project_id.write(existing('project.project', allow_billable=True))
new = env['helpdesk.stage'].create({'name': 'Hours new', 'sequence': 1, 'team_ids': [(4, team.id)]})
done = env['helpdesk.stage'].create(dict(
    existing('helpdesk.stage', is_close=True), name='Hours done', sequence=9, fold=True, team_ids=[(4, team.id)]))
people = env['hr.employee'].create([{'name': 'Worker %d' % number} for number in range(1, 7)])

customers, packs = [], {}
for number in range(1, 21):
    company = env['res.partner'].create({'name': 'Customer %02d' % number, 'is_company': True})
    contact = env['res.partner'].create({'name': 'Contact %02d' % number, 'parent_id': company.id})
    customers.append(contact)
    order = env['sale.order'].create({'partner_id': company.id, 'order_line': [
        (0, 0, {'product_id': hours.id, 'product_uom_qty': 40 + number}),
        (0, 0, {'product_id': (days if number % 4 == 0 else hours).id, 'product_uom_qty': 5 + number % 3})]})
    order.action_confirm()
    packs[contact] = order.order_line

# Odoo 14 takes a line on an order line only if project, task or one of the project's employees names it
if 'order_id' not in lines._fields:
    for number, sold in enumerate(env['sale.order.line'].union(*packs.values())):
        stand_in = env['hr.employee'].create({'name': 'Stand-in %d' % number})
        env['project.sale.line.employee.map'].create(
            {'project_id': team.project_id.id, 'employee_id': stand_in.id, 'sale_line_id': sold.id})

tickets = env['helpdesk.ticket'].create([{
    'name': 'Ticket %03d' % number, 'team_id': team.id, 'partner_id': customers[number % 20].id,
    'stage_id': (done if number % 3 else new).id} for number in range(300)])

values = []
for number in range(3000):
    ticket = tickets[number % 300]
    minutes = dice.randint(1, 90)
    values.append(dict(
        existing('account.analytic.line', is_so_line_edited=True),
        name='/' if number % 50 == 0 else 'Work %d' % number, helpdesk_ticket_id=ticket.id, project_id=team.project_id.id,
        employee_id=dice.choice(people).id, date=date(2026, 1, 5) + timedelta(days=dice.randint(0, 85)),
        unit_amount=(-minutes if number % 40 == 7 else minutes) / 60.0, so_line=dice.choice(packs[ticket.partner_id]).id))
made = lines
for start in range(0, 3000, 500):
    made += lines.create(values[start:start + 500])
# Odoo 14 works the order line out anew when a line is made
if 'order_id' not in lines._fields:
    sold = {}
    for line, wanted in zip(made, values):
        sold.setdefault(wanted['so_line'], []).append(line.id)
    for order_line, ids in sold.items():
        lines.browse(ids).write({'so_line': order_line})
env.cr.commit()
