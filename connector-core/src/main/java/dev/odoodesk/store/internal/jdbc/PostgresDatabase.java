package dev.odoodesk.store.internal.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreLocation;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A store in a PostgreSQL database. */
final class PostgresDatabase {
  private static final String SCHEMA = "odoo_desk";
  private static final int CONNECTIONS = 10;
  private static final Duration WAIT = Duration.ofSeconds(10);

  private PostgresDatabase() {}

  static StateStore open(StoreLocation.Postgres location, @Nullable Clock clock) {
    PostgresFailures failures = new PostgresFailures(location.toString());
    Migrations.ofPostgres(source(location), failures, SCHEMA).run();
    HikariDataSource pool = pool(location);
    Jdbi jdbi = Jdbi.create(pool);
    Clock used = clock == null ? new DatabaseClock(jdbi, failures) : clock;
    return new JdbcStore(new Database(jdbi, failures, used, pool::close), Optional.of(pool));
  }

  /** Not pooled: it tells at once, and in the driver's words, why it cannot connect. */
  private static PGSimpleDataSource source(StoreLocation.Postgres location) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(location.url());
    source.setCurrentSchema(SCHEMA);
    source.setApplicationName("odoo-desk");
    source.setConnectTimeout((int) WAIT.toSeconds());
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    if (location.user() != null) {
      source.setUser(location.user());
    }
    if (location.password() != null) {
      source.setPassword(location.password());
    }
    return source;
  }

  private static HikariDataSource pool(StoreLocation.Postgres location) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source(location));
    config.setPoolName("odoo-desk store");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}
