package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A table with one row for each ticket of each job. */
final class TicketRows {
  private final Database database;
  private final String table;
  private final String upsert;

  /** A table that has these columns besides job, model and ticket. */
  TicketRows(Database database, String table, String... columns) {
    this.database = database;
    this.table = table;
    List<String> parameters = new ArrayList<>();
    List<String> updates = new ArrayList<>();
    for (String column : columns) {
      parameters.add(":" + column);
      updates.add(column + " = excluded." + column);
    }
    this.upsert =
        "insert into %s (job_id, model, ticket_id, %s) values (:jobId, :model, :ticket, %s)"
                .formatted(table, String.join(", ", columns), String.join(", ", parameters))
            + " on conflict (job_id, model, ticket_id) do update set "
            + String.join(", ", updates);
  }

  /** Puts rows in place of those of the same tickets; columns are bound by their names. */
  <T> void put(
      Handle handle,
      JobKey job,
      Collection<T> values,
      Function<T, TicketKey> ticket,
      BiConsumer<PreparedBatch, T> bind) {
    long id = JobTable.id(handle, job);
    for (List<T> portion : Batches.portions(List.copyOf(values))) {
      PreparedBatch batch = handle.prepareBatch(upsert);
      for (T value : portion) {
        TicketKey key = ticket.apply(value);
        batch.bind("jobId", id).bind("model", key.model()).bind("ticket", key.id());
        bind.accept(batch, value);
        batch.add();
      }
      Batches.execute(batch);
    }
  }

  /** All rows of a job, by ticket. */
  <T> List<T> all(JobKey job, RowMapper<T> mapper) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery(
                        "select * from "
                            + table
                            + " where job_id = "
                            + JobTable.OF_JOB
                            + " order by model, ticket_id"),
                    job)
                .map(mapper)
                .list());
  }

  /** The rows of some tickets, by ticket. */
  <T> List<T> find(JobKey job, Collection<TicketKey> tickets, RowMapper<T> mapper) {
    return database.read(
        handle -> {
          List<T> found = new ArrayList<>();
          Batches.eachPortion(
              tickets,
              (model, ids) ->
                  found.addAll(
                      JobTable.bind(
                              handle.createQuery(
                                  "select * from "
                                      + table
                                      + " where job_id = "
                                      + JobTable.OF_JOB
                                      + " and model = :model and ticket_id in (<ids>)"
                                      + " order by ticket_id"),
                              job)
                          .bind("model", model)
                          .bindList("ids", ids)
                          .map(mapper)
                          .list()));
          return found;
        });
  }

  /** Removes the rows of some tickets. */
  void remove(Handle handle, JobKey job, Collection<TicketKey> tickets) {
    Batches.eachPortion(
        tickets,
        (model, ids) ->
            JobTable.bind(
                    handle.createUpdate(
                        "delete from "
                            + table
                            + " where job_id = "
                            + JobTable.OF_JOB
                            + " and model = :model and ticket_id in (<ids>)"),
                    job)
                .bind("model", model)
                .bindList("ids", ids)
                .execute());
  }

  /** The ticket of a row. */
  static TicketKey ticket(ResultSet row) throws SQLException {
    return new TicketKey(row.getString("model"), row.getLong("ticket_id"));
  }
}
