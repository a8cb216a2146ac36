package dev.odoodesk.store.internal.jdbc;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A database with our tables. What a thread does inside of {@link #transaction} is one transaction;
 * what it does outside, one each.
 */
final class Database implements AutoCloseable {
  private final Jdbi jdbi;
  private final SqlFailures failures;
  private final Clock clock;
  private final Runnable closing;

  Database(Jdbi jdbi, SqlFailures failures, Clock clock, Runnable closing) {
    this.jdbi = jdbi;
    this.failures = failures;
    this.clock = clock;
    this.closing = closing;
  }

  /** The clock that heartbeats are told by. */
  Clock clock() {
    return clock;
  }

  /** Asks. */
  <T> T read(Function<Handle, T> question) {
    try {
      return jdbi.withHandle(question::apply);
    } catch (JdbiException e) {
      throw failures.translate(e);
    }
  }

  /** Does something as one transaction, within the thread's own where it has one. */
  <T> T transaction(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failures.translate(e);
    }
  }

  /** Changes something, as one transaction. */
  void write(Consumer<Handle> work) {
    transaction(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  @Override
  public void close() {
    closing.run();
  }
}
