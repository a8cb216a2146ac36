-- The latest result of each ticket; what is asked for by is in columns, the rest in a document.

create table outcome (
  job_id bigint not null references job (id),
  model text not null,
  ticket_id bigint not null,
  state text not null,
  created text not null,
  solved text,
  document text not null,
  primary key (job_id, model, ticket_id)
);
