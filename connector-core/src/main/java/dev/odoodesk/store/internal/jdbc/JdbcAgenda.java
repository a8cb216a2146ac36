package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.Agenda;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JdbcAgenda implements Agenda {
  private final Database database;
  private final TicketRows rows;

  JdbcAgenda(Database database) {
    this.database = database;
    this.rows = new TicketRows(database, "agenda", "next_change");
  }

  @Override
  public void put(JobKey job, Map<TicketKey, Optional<Instant>> nextChange) {
    List<Map.Entry<TicketKey, Instant>> known = new ArrayList<>();
    List<TicketKey> without = new ArrayList<>();
    nextChange.forEach(
        (ticket, moment) ->
            moment.ifPresentOrElse(
                at -> known.add(Map.entry(ticket, at)), () -> without.add(ticket)));
    database.write(
        handle -> {
          rows.put(
              handle,
              job,
              known,
              Map.Entry::getKey,
              (batch, entry) -> batch.bind("next_change", Stamp.of(entry.getValue())));
          rows.remove(handle, job, without);
        });
  }

  @Override
  public List<TicketKey> due(JobKey job, Instant until) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery(
                        "select model, ticket_id from agenda where job_id = "
                            + JobTable.OF_JOB
                            + " and next_change <= :until order by model, ticket_id"),
                    job)
                .bind("until", Stamp.of(until))
                .map((row, context) -> TicketRows.ticket(row))
                .list());
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    database.write(handle -> rows.remove(handle, job, tickets));
  }

  @Override
  public void clear(JobKey job) {
    database.write(
        handle ->
            JobTable.bind(
                    handle.createUpdate("delete from agenda where job_id = " + JobTable.OF_JOB),
                    job)
                .execute());
  }
}
