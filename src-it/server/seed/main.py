"""Seeds the database; COUNT and SEED stand before this."""
import random as randomness

SEEDED = 'odoo_desk.seeded'
parameters = env['ir.config_parameter'].sudo()


def seed():
    random = randomness.Random(SEED)
    desks = [MADRID, MADRID, NEW_YORK]
    calendars = [make_calendar("Support Madrid", MADRID), make_calendar("Americas", NEW_YORK)]
    make_leave(None, MADRID, COMPANY_DAY, "Company day")
    env.company.resource_calendar_id = calendars[0]
    staff, customers = make_people()
    teams, stages = make_teams(calendars, staff)
    projects, task_stages = make_projects()
    ticket_book = Book(TICKET, teams, stages, staff, customers)
    task_book = Book(TASK, projects, task_stages, staff, customers)
    for book in (ticket_book, task_book):
        # a project has no calendar of its own: its tasks run on the company's
        places = desks if book is ticket_book else [MADRID] * 3
        told = list(stories(random, COUNT, len(places), places, len(customers), len(staff), sorted(book.labels)))
        records = book.create(told)
        book.date(records, told)
        book.write_history(records, told)
        if book is ticket_book:
            compute_hours(records)
            make_native_policies(teams[1], stages)
            apply_native_policies(teams[1])
        forget()
        book.touch(records, told)
    parameters.set_param(SEEDED, '%d/%d' % (COUNT, SEED))
    flush()
    env.cr.execute("TRUNCATE odoo_desk_write_audit")
    env.cr.commit()


def summary():
    """What the tests rely on, counted in the database."""
    for table, model in (('helpdesk_ticket', TICKET), ('project_task', TASK)):
        link = 'field' if OLD else 'field_id'
        env.cr.execute("""
            WITH seeded AS (SELECT id, create_date, stage_id FROM {table} WHERE create_date < '2026-05-01'),
            change AS (SELECT m.res_id, f.name, v.new_value_char FROM mail_message m JOIN mail_tracking_value v ON v.mail_message_id = m.id
                         JOIN ir_model_fields f ON f.id = v.{link} WHERE m.model = %s)
            SELECT count(*), min(create_date)::date, max(create_date)::date,
                   (SELECT count(DISTINCT res_id) FROM change WHERE name = 'stage_id' AND new_value_char LIKE 'Waiting%%'),
                   (SELECT count(DISTINCT res_id) FROM change WHERE name = 'priority'),
                   (SELECT count(*) FROM mail_message WHERE model = %s) FROM seeded""".format(table=table, link=link), [model, model])
        print('%s: %d, created %s to %s; paused %d, priority changed (tracked) %d; %d messages' % ((model,) + env.cr.fetchone()))


wanted = '%d/%d' % (COUNT, SEED)
done = parameters.get_param(SEEDED)
if not done:
    seed()
    summary()
elif done == wanted:
    print('already seeded with %s tickets/seed' % done)
else:
    print('SEED-REFUSED the database is seeded with %s tickets/seed; reset it first' % done)
