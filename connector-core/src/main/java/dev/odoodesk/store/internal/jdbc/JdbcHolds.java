package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.Hold;
import dev.odoodesk.store.Holds;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

final class JdbcHolds implements Holds {
  private final Database database;
  private final TicketRows rows;

  JdbcHolds(Database database) {
    this.database = database;
    this.rows = new TicketRows(database, "hold", "undo_run", "facts_digest", "policy_digest");
  }

  @Override
  public List<Hold> of(JobKey job) {
    return rows.all(
        job,
        (row, context) ->
            new Hold(
                TicketRows.ticket(row),
                row.getLong("undo_run"),
                row.getString("facts_digest"),
                row.getString("policy_digest")));
  }

  @Override
  public void put(JobKey job, Collection<Hold> holds) {
    database.write(
        handle ->
            rows.put(
                handle,
                job,
                holds,
                Hold::ticket,
                (batch, each) ->
                    batch
                        .bind("undo_run", each.undo())
                        .bind("facts_digest", each.factsDigest())
                        .bind("policy_digest", each.policyDigest())));
  }

  @Override
  public void release(JobKey job, Collection<TicketKey> tickets) {
    database.write(handle -> rows.remove(handle, job, tickets));
  }
}
