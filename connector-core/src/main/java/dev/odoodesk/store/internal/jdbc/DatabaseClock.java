package dev.odoodesk.store.internal.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The database server's clock, which the machines that share it agree on. */
final class DatabaseClock extends Clock {
  private final Jdbi jdbi;
  private final SqlFailures failures;

  DatabaseClock(Jdbi jdbi, SqlFailures failures) {
    this.jdbi = jdbi;
    this.failures = failures;
  }

  @Override
  public Instant instant() {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery("select clock_timestamp()")
                  .mapTo(OffsetDateTime.class)
                  .one()
                  .toInstant());
    } catch (JdbiException e) {
      throw failures.translate(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
