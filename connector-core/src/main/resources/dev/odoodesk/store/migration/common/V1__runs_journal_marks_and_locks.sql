-- Instants are text of fixed width in UTC, 2026-07-01T10:00:00.000000000Z: exact, readable, and in
-- the order of time, on every database.

create table job (
  id ${identity},
  connection text not null,
  database_name text not null,
  name text not null,
  unique (connection, database_name, name)
);

create table run (
  id ${identity},
  kind text not null,
  job_id bigint not null references job (id),
  policy text not null,
  policy_digest text not null,
  as_of text not null,
  full_scan boolean not null,
  started_at text not null,
  host text not null,
  pid bigint not null,
  process_started text not null,
  undo_of bigint,
  continues_run bigint,
  state text not null,
  last_ticket_id bigint not null default 0,
  tickets_read bigint not null default 0,
  tickets_evaluated bigint not null default 0,
  changes_planned bigint not null default 0,
  changes_written bigint not null default 0,
  tickets_written bigint not null default 0,
  left_out bigint not null default 0,
  calls bigint not null default 0,
  ended_at text,
  summary text
);

create index run_of_job on run (job_id, id);

create table left_out (
  run_id bigint not null references run (id),
  model text not null,
  record_id bigint not null,
  reference text not null,
  reason text not null,
  detail text not null
);

create index left_out_of_run on left_out (run_id);

create table journal (
  id ${identity},
  run_id bigint not null references run (id),
  model text not null,
  record_id bigint not null,
  reference text not null,
  field text not null,
  before_value text not null,
  after_value text not null,
  reason text not null,
  intended_at text not null,
  state text not null,
  settled_at text,
  write_date text,
  detail text not null default ''
);

create index journal_of_run on journal (run_id, id);
create index journal_of_record on journal (model, record_id, field, id);
create index journal_open on journal (run_id) where state = 'OPEN';

create table mark (
  job_id bigint primary key references job (id),
  server_time text not null,
  as_of text not null,
  digest text not null
);

create table scan (
  job_id bigint not null references job (id),
  from_id bigint not null,
  to_id bigint not null,
  server_time text not null,
  as_of text not null,
  digest text not null,
  last_id bigint not null,
  primary key (job_id, from_id)
);

create table agenda (
  job_id bigint not null references job (id),
  model text not null,
  ticket_id bigint not null,
  next_change text not null,
  primary key (job_id, model, ticket_id)
);

create index agenda_by_moment on agenda (job_id, next_change);

create table failed_ticket (
  job_id bigint not null references job (id),
  model text not null,
  ticket_id bigint not null,
  reference text not null,
  failures integer not null,
  reason text not null,
  detail text not null,
  last_at text not null,
  given_up boolean not null,
  primary key (job_id, model, ticket_id)
);

create table hold (
  job_id bigint not null references job (id),
  model text not null,
  ticket_id bigint not null,
  undo_run bigint not null,
  facts_digest text not null,
  policy_digest text not null,
  primary key (job_id, model, ticket_id)
);

create table lock_holder (
  name text primary key,
  token text not null,
  host text not null,
  pid bigint not null,
  process_started text not null,
  purpose text not null,
  since text not null,
  heartbeat text not null
);

create table fact (
  name text primary key,
  value text not null,
  noted_at text not null
);

create table id_map (
  from_connection text not null,
  from_database text not null,
  to_connection text not null,
  to_database text not null,
  model text not null,
  original_id bigint not null,
  copy_id bigint not null,
  primary key (from_connection, from_database, to_connection, to_database, model, original_id)
);
