package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunProgress;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StoredRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Runs as rows of their table, joined with the job's. */
final class RunRow {
  static final String SELECT =
      "select run.*, job.connection, job.database_name, job.name from run"
          + " join job on job.id = run.job_id ";

  private RunRow() {}

  static StoredRun read(ResultSet row) throws SQLException {
    RunCounts counts =
        new RunCounts(
            row.getLong("tickets_read"),
            row.getLong("tickets_evaluated"),
            row.getLong("changes_planned"),
            row.getLong("changes_written"),
            row.getLong("tickets_written"),
            row.getLong("left_out"),
            row.getLong("calls"));
    String summary = row.getString("summary");
    return new StoredRun(
        row.getLong("id"),
        start(row),
        RunState.valueOf(row.getString("state")),
        new RunProgress(row.getLong("last_ticket_id"), counts),
        Stamp.nullableIn(row, "ended_at"),
        summary == null
            ? new RunSummary(counts, Map.of(), Map.of(), Map.of(), Duration.ZERO, "")
            : JsonDocuments.summary(summary));
  }

  private static RunStart start(ResultSet row) throws SQLException {
    return new RunStart(
        RunKind.valueOf(row.getString("kind")),
        JobTable.in(row),
        row.getString("policy"),
        row.getString("policy_digest"),
        Stamp.in(row, "as_of"),
        row.getBoolean("full_scan"),
        Stamp.in(row, "started_at"),
        new ProcessKey(row.getString("host"), row.getLong("pid"), Stamp.in(row, "process_started")),
        nullableLong(row, "undo_of"),
        nullableLong(row, "continues_run"));
  }

  private static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static <S extends SqlStatement<S>> S bind(S statement, RunStart start) {
    return statement
        .bind("kind", start.kind().name())
        .bind("policy", start.policy())
        .bind("policyDigest", start.policyDigest())
        .bind("asOf", Stamp.of(start.asOf()))
        .bind("full", start.full())
        .bind("startedAt", Stamp.of(start.startedAt()))
        .bind("host", start.process().host())
        .bind("pid", start.process().pid())
        .bind("processStarted", Stamp.of(start.process().started()))
        .bind("undoOf", start.undoOf())
        .bind("continues", start.continues());
  }

  static <S extends SqlStatement<S>> S bind(S statement, RunCounts counts) {
    return statement
        .bind("ticketsRead", counts.ticketsRead())
        .bind("ticketsEvaluated", counts.ticketsEvaluated())
        .bind("changesPlanned", counts.changesPlanned())
        .bind("changesWritten", counts.changesWritten())
        .bind("ticketsWritten", counts.ticketsWritten())
        .bind("leftOut", counts.leftOut())
        .bind("calls", counts.calls());
  }
}
