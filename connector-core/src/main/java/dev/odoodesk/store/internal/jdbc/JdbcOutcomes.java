package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OutcomeFilter;
import dev.odoodesk.store.Outcomes;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class JdbcOutcomes implements Outcomes {
  private static final int PAGE = 1000;

  private final Database database;
  private final TicketRows rows;

  JdbcOutcomes(Database database) {
    this.database = database;
    this.rows = new TicketRows(database, "outcome", "state", "created", "solved", "document");
  }

  @Override
  public void put(JobKey job, Collection<TicketOutcome> outcomes) {
    database.write(
        handle ->
            rows.put(
                handle,
                job,
                outcomes,
                TicketOutcome::ticket,
                (batch, each) ->
                    batch
                        .bind("state", each.state().name())
                        .bind("created", Stamp.of(each.created()))
                        .bind("solved", Stamp.ofNullable(each.solved()))
                        .bind("document", JsonDocuments.of(each))));
  }

  @Override
  public List<TicketOutcome> find(JobKey job, Collection<TicketKey> tickets) {
    return rows.find(
        job, tickets, (row, context) -> JsonDocuments.outcome(row.getString("document")));
  }

  @Override
  public void forEach(JobKey job, OutcomeFilter filter, Consumer<TicketOutcome> use) {
    String model = "";
    long id = 0;
    List<TicketOutcome> page;
    do {
      String lastModel = model;
      long lastId = id;
      page = database.read(handle -> page(handle, job, filter, lastModel, lastId));
      page.forEach(use);
      if (!page.isEmpty()) {
        TicketKey last = page.get(page.size() - 1).ticket();
        model = last.model();
        id = last.id();
      }
    } while (page.size() == PAGE);
  }

  private static List<TicketOutcome> page(
      Handle handle, JobKey job, OutcomeFilter filter, String afterModel, long afterId) {
    return query(
            handle,
            "select document",
            job,
            filter,
            " and (model > :afterModel or model = :afterModel and ticket_id > :afterId)"
                + " order by model, ticket_id limit "
                + PAGE)
        .bind("afterModel", afterModel)
        .bind("afterId", afterId)
        .map((row, context) -> JsonDocuments.outcome(row.getString("document")))
        .list();
  }

  @Override
  public long count(JobKey job, OutcomeFilter filter) {
    return database.read(
        handle -> query(handle, "select count(*)", job, filter, "").mapTo(Long.class).one());
  }

  private static Query query(
      Handle handle, String select, JobKey job, OutcomeFilter filter, String rest) {
    StringBuilder sql =
        new StringBuilder(select).append(" from outcome where job_id = ").append(JobTable.OF_JOB);
    if (!filter.states().isEmpty()) {
      sql.append(" and state in (<states>)");
    }
    if (filter.aliveBefore() != null) {
      sql.append(" and created < :before");
    }
    if (filter.aliveFrom() != null) {
      sql.append(" and (solved is null or solved >= :from)");
    }
    if (filter.open()) {
      sql.append(" and solved is null");
    }
    Query query = JobTable.bind(handle.createQuery(sql.append(rest).toString()), job);
    if (!filter.states().isEmpty()) {
      query.bindList("states", filter.states().stream().map(SlaState::name).toList());
    }
    if (filter.aliveBefore() != null) {
      query.bind("before", Stamp.of(filter.aliveBefore()));
    }
    if (filter.aliveFrom() != null) {
      query.bind("from", Stamp.of(filter.aliveFrom()));
    }
    return query;
  }

  @Override
  public List<JobKey> jobs() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from job where exists"
                        + " (select 1 from outcome where outcome.job_id = job.id)"
                        + " order by connection, database_name, name")
                .map((row, context) -> JobTable.in(row))
                .list());
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    database.write(handle -> rows.remove(handle, job, tickets));
  }
}
