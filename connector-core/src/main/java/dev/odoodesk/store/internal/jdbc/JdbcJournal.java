package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.ticket.TicketKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

final class JdbcJournal implements Journal {
  private static final String SELECT =
      "select journal.*, job.connection, job.database_name from journal"
          + " join run on run.id = journal.run_id join job on job.id = run.job_id ";

  private final Database database;

  JdbcJournal(Database database) {
    this.database = database;
  }

  @Override
  public List<JournalEntry> intend(long run, List<Intent> intents, Instant at) {
    return database.transaction(
        handle -> {
          OdooKey odoo = odooOf(handle, run);
          if (intents.isEmpty()) {
            return List.of();
          }
          List<Long> ids = insert(handle, run, intents, at);
          List<JournalEntry> entries = new ArrayList<>(intents.size());
          for (int i = 0; i < intents.size(); i++) {
            entries.add(
                new JournalEntry(
                    ids.get(i), run, odoo, intents.get(i), at, EntryState.OPEN, null, null, ""));
          }
          return entries;
        });
  }

  /** Locks the run, so that two threads of one run take turns. */
  private static OdooKey odooOf(Handle handle, long run) {
    handle.execute("update run set state = state where id = ?", run);
    return handle
        .createQuery(
            "select connection, database_name from job"
                + " where id = (select job_id from run where id = :run)")
        .bind("run", run)
        .map((row, context) -> JobTable.odooIn(row))
        .findOne()
        .orElseThrow(() -> new IllegalArgumentException("there is no run " + run));
  }

  private static List<Long> insert(Handle handle, long run, List<Intent> intents, Instant at) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into journal (run_id, model, record_id, reference, field, before_value,"
                + " after_value, reason, intended_at, state) values (:run, :model, :record,"
                + " :reference, :field, :before, :after, :reason, :at, 'OPEN')");
    for (Intent intent : intents) {
      batch
          .bind("run", run)
          .bind("model", intent.record().model())
          .bind("record", intent.record().id())
          .bind("reference", intent.reference())
          .bind("field", intent.field())
          .bind("before", intent.before().text())
          .bind("after", intent.after().text())
          .bind("reason", intent.reason())
          .bind("at", Stamp.of(at))
          .add();
    }
    batch.execute();
    // SQLite tells only the last number of a batch. These are ours: the run's row is locked.
    List<Long> ids =
        handle
            .createQuery("select id from journal where run_id = :run order by id desc limit :count")
            .bind("run", run)
            .bind("count", intents.size())
            .mapTo(Long.class)
            .list();
    List<Long> ascending = new ArrayList<>(ids);
    ascending.sort(null);
    return ascending;
  }

  @Override
  public void settle(Collection<EntryOutcome> outcomes) {
    database.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "update journal set state = :state, settled_at = :at, write_date = :writeDate,"
                      + " detail = :detail where id = :entry");
          for (EntryOutcome outcome : outcomes) {
            batch
                .bind("entry", outcome.entry())
                .bind("state", outcome.state().name())
                .bind("at", Stamp.of(outcome.at()))
                .bind("writeDate", Stamp.ofNullable(outcome.writeDate()))
                .bind("detail", outcome.detail())
                .add();
          }
          Batches.execute(batch);
        });
  }

  @Override
  public List<JournalEntry> open(OdooKey odoo) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery(
                        SELECT
                            + "where journal.state = 'OPEN' and run.job_id in "
                            + JobTable.OF_ODOO
                            + " order by journal.id"),
                    odoo)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<JournalEntry> ofRun(long run, long after, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where journal.run_id = :run and journal.id > :after"
                        + " order by journal.id limit :limit")
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<JournalEntry> ofRecord(OdooKey odoo, TicketKey record) {
    return database.read(
        handle ->
            JobTable.bind(
                    handle.createQuery(
                        SELECT
                            + "where journal.model = :model and journal.record_id = :record"
                            + " and run.job_id in "
                            + JobTable.OF_ODOO
                            + " order by journal.id"),
                    odoo)
                .bind("model", record.model())
                .bind("record", record.id())
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<JournalEntry> lastWritten(OdooKey odoo, Collection<TicketKey> records) {
    return database.read(
        handle -> {
          List<JournalEntry> found = new ArrayList<>();
          Batches.eachPortion(
              records, (model, ids) -> found.addAll(lastWritten(handle, odoo, model, ids)));
          return found;
        });
  }

  private static List<JournalEntry> lastWritten(
      Handle handle, OdooKey odoo, String model, List<Long> ids) {
    return JobTable.bind(
            handle.createQuery(
                SELECT
                    + "where journal.id in (select max(journal.id) from journal"
                    + " join run on run.id = journal.run_id"
                    + " where journal.state = 'WRITTEN' and journal.model = :model"
                    + " and journal.record_id in (<ids>) and run.job_id in "
                    + JobTable.OF_ODOO
                    + " group by journal.record_id, journal.field)"
                    + " order by journal.record_id, journal.field"),
            odoo)
        .bind("model", model)
        .bindList("ids", ids)
        .map((row, context) -> entry(row))
        .list();
  }

  private static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong("id"),
        row.getLong("run_id"),
        JobTable.odooIn(row),
        new Intent(
            new TicketKey(row.getString("model"), row.getLong("record_id")),
            row.getString("reference"),
            row.getString("field"),
            StoredValue.parse(row.getString("before_value")),
            StoredValue.parse(row.getString("after_value")),
            row.getString("reason")),
        Stamp.in(row, "intended_at"),
        EntryState.valueOf(row.getString("state")),
        Stamp.nullableIn(row, "settled_at"),
        Stamp.nullableIn(row, "write_date"),
        row.getString("detail"));
  }
}
