package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.RunFilter;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.store.RunProgress;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

final class JdbcRunLog implements RunLog {
  private static final String COUNTS =
      " tickets_read = :ticketsRead, tickets_evaluated = :ticketsEvaluated,"
          + " changes_planned = :changesPlanned, changes_written = :changesWritten,"
          + " tickets_written = :ticketsWritten, left_out = :leftOut, calls = :calls";

  private final Database database;

  JdbcRunLog(Database database) {
    this.database = database;
  }

  @Override
  public long begin(RunStart start) {
    return database.transaction(
        handle ->
            RunRow.bind(
                    handle.createUpdate(
                        "insert into run (kind, job_id, policy, policy_digest, as_of, full_scan,"
                            + " started_at, host, pid, process_started, undo_of, continues_run,"
                            + " state) values (:kind, :jobId, :policy, :policyDigest, :asOf, :full,"
                            + " :startedAt, :host, :pid, :processStarted, :undoOf, :continues,"
                            + " 'RUNNING')"),
                    start)
                .bind("jobId", JobTable.id(handle, start.job()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void checkpoint(long run, RunProgress progress) {
    database.write(
        handle ->
            RunRow.bind(
                    handle.createUpdate(
                        "update run set last_ticket_id = :last," + COUNTS + " where id = :run"),
                    progress.counts())
                .bind("last", progress.lastTicketId())
                .bind("run", run)
                .execute());
  }

  @Override
  public void end(
      long run,
      RunState state,
      Instant endedAt,
      RunSummary summary,
      Collection<LeftOutRow> leftOut) {
    if (state == RunState.RUNNING) {
      throw new IllegalArgumentException("a run cannot end as running");
    }
    database.write(
        handle -> {
          RunRow.bind(
                  handle.createUpdate(
                      "update run set state = :state, ended_at = :endedAt, summary = :summary,"
                          + COUNTS
                          + " where id = :run"),
                  summary.counts())
              .bind("state", state.name())
              .bind("endedAt", Stamp.of(endedAt))
              .bind("summary", JsonDocuments.of(summary))
              .bind("run", run)
              .execute();
          insert(handle, run, leftOut);
        });
  }

  private static void insert(Handle handle, long run, Collection<LeftOutRow> leftOut) {
    handle.execute("delete from left_out where run_id = ?", run);
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into left_out (run_id, model, record_id, reference, reason, detail)"
                + " values (:run, :model, :record, :reference, :reason, :detail)");
    for (LeftOutRow row : leftOut) {
      batch
          .bind("run", run)
          .bind("model", row.record().model())
          .bind("record", row.record().id())
          .bind("reference", row.reference())
          .bind("reason", row.reason())
          .bind("detail", row.detail())
          .add();
    }
    Batches.execute(batch);
  }

  @Override
  public List<StoredRun> abandon(JobKey job, Instant at) {
    return database.transaction(
        handle -> {
          List<Long> dead = new ArrayList<>();
          for (StoredRun run : ofJob(handle, job, " and run.state = 'RUNNING'")) {
            dead.add(run.id());
            handle.execute(
                "update run set state = 'ABANDONED', ended_at = ? where id = ?",
                Stamp.of(at),
                run.id());
          }
          return dead.stream().map(id -> find(handle, id)).flatMap(Optional::stream).toList();
        });
  }

  @Override
  public Optional<StoredRun> find(long run) {
    return database.read(handle -> find(handle, run));
  }

  private static Optional<StoredRun> find(Handle handle, long run) {
    return handle
        .createQuery(RunRow.SELECT + "where run.id = :run")
        .bind("run", run)
        .map((row, context) -> RunRow.read(row))
        .findOne();
  }

  @Override
  public List<StoredRun> list(RunFilter filter) {
    StringBuilder sql = new StringBuilder(RunRow.SELECT).append("where 1 = 1");
    if (filter.job() != null) {
      sql.append(" and job.name = :job");
    }
    if (filter.connection() != null) {
      sql.append(" and job.connection = :connection");
    }
    if (filter.since() != null) {
      sql.append(" and run.started_at >= :since");
    }
    sql.append(" order by run.id desc limit :limit");
    return database.read(
        handle -> {
          Query query = handle.createQuery(sql.toString()).bind("limit", filter.limit());
          if (filter.job() != null) {
            query.bind("job", filter.job());
          }
          if (filter.connection() != null) {
            query.bind("connection", filter.connection());
          }
          if (filter.since() != null) {
            query.bind("since", Stamp.of(filter.since()));
          }
          return query.map((row, context) -> RunRow.read(row)).list();
        });
  }

  @Override
  public List<LeftOutRow> leftOut(long run) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from left_out where run_id = :run order by model, record_id, reason")
                .bind("run", run)
                .map(
                    (row, context) ->
                        new LeftOutRow(
                            new TicketKey(row.getString("model"), row.getLong("record_id")),
                            row.getString("reference"),
                            row.getString("reason"),
                            row.getString("detail")))
                .list());
  }

  @Override
  public Optional<StoredRun> lastOf(JobKey job) {
    return database.read(handle -> ofJob(handle, job, "").stream().findFirst());
  }

  private static List<StoredRun> ofJob(Handle handle, JobKey job, String condition) {
    String latest = condition.isEmpty() ? " limit 1" : "";
    return JobTable.bind(
            handle.createQuery(
                RunRow.SELECT
                    + "where run.job_id = "
                    + JobTable.OF_JOB
                    + condition
                    + " order by run.id desc"
                    + latest),
            job)
        .map((row, context) -> RunRow.read(row))
        .list();
  }

  @Override
  public int prune(Instant before, int keep) {
    return database.transaction(
        handle -> {
          List<Long> gone =
              handle
                  .createQuery(
                      "select id from (select id, started_at, state, row_number() over"
                          + " (partition by job_id order by id desc) as place from run) ranked"
                          + " where place > :keep and started_at < :before and state <> 'RUNNING'"
                          + " and not exists (select 1 from journal"
                          + " where journal.run_id = ranked.id and journal.state = 'OPEN')")
                  .bind("keep", keep)
                  .bind("before", Stamp.of(before))
                  .mapTo(Long.class)
                  .list();
          for (String table : List.of("left_out", "journal")) {
            delete(handle, "delete from " + table + " where run_id = :run", gone);
          }
          delete(handle, "delete from run where id = :run", gone);
          return gone.size();
        });
  }

  private static void delete(Handle handle, String sql, List<Long> runs) {
    PreparedBatch batch = handle.prepareBatch(sql);
    runs.forEach(run -> batch.bind("run", run).add());
    Batches.execute(batch);
  }
}
