package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.Agenda;
import dev.odoodesk.store.Facts;
import dev.odoodesk.store.Failures;
import dev.odoodesk.store.Holds;
import dev.odoodesk.store.IdMaps;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.Marks;
import dev.odoodesk.store.Outcomes;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.store.StateStore;
import java.util.Optional;
import javax.sql.DataSource;

/** A store in a database. */
final class JdbcStore implements StateStore {
  private final Database database;
  private final Optional<DataSource> shared;

  /**
   * @param shared the database, where several machines share it
   */
  JdbcStore(Database database, Optional<DataSource> shared) {
    this.database = database;
    this.shared = shared;
  }

  @Override
  public RunLog runs() {
    return new JdbcRunLog(database);
  }

  @Override
  public Journal journal() {
    return new JdbcJournal(database);
  }

  @Override
  public Marks marks() {
    return new JdbcMarks(database);
  }

  @Override
  public Agenda agenda() {
    return new JdbcAgenda(database);
  }

  @Override
  public Failures failures() {
    return new JdbcFailures(database);
  }

  @Override
  public Holds holds() {
    return new JdbcHolds(database);
  }

  @Override
  public Outcomes outcomes() {
    return new JdbcOutcomes(database);
  }

  @Override
  public Locks locks() {
    return new JdbcLocks(database);
  }

  @Override
  public Facts facts() {
    return new JdbcFacts(database);
  }

  @Override
  public IdMaps idMaps() {
    return new JdbcIdMaps(database);
  }

  @Override
  public void atomically(Runnable work) {
    database.write(handle -> work.run());
  }

  @Override
  public Optional<DataSource> sharedDatabase() {
    return shared;
  }

  @Override
  public void close() {
    database.close();
  }
}
