package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.FailedTicket;
import dev.odoodesk.store.Failures;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

final class JdbcFailures implements Failures {
  private final Database database;
  private final TicketRows rows;

  JdbcFailures(Database database) {
    this.database = database;
    this.rows =
        new TicketRows(
            database,
            "failed_ticket",
            "reference",
            "failures",
            "reason",
            "detail",
            "last_at",
            "given_up");
  }

  @Override
  public List<FailedTicket> of(JobKey job) {
    return rows.all(
        job,
        (row, context) ->
            new FailedTicket(
                TicketRows.ticket(row),
                row.getString("reference"),
                row.getInt("failures"),
                row.getString("reason"),
                row.getString("detail"),
                Stamp.in(row, "last_at"),
                row.getBoolean("given_up")));
  }

  @Override
  public void put(JobKey job, Collection<FailedTicket> failed) {
    database.write(
        handle ->
            rows.put(
                handle,
                job,
                failed,
                FailedTicket::ticket,
                (batch, each) ->
                    batch
                        .bind("reference", each.reference())
                        .bind("failures", each.count())
                        .bind("reason", each.reason())
                        .bind("detail", each.detail())
                        .bind("last_at", Stamp.of(each.lastAt()))
                        .bind("given_up", each.givenUp())));
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    database.write(handle -> rows.remove(handle, job, tickets));
  }
}
