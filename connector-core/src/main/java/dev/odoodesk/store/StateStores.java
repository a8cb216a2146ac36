package dev.odoodesk.store;

import dev.odoodesk.store.internal.jdbc.JdbcStores;
import java.time.Clock;

/**
 * Opens stores that outlive the process. Their libraries are optional dependencies of this one:
 * Jdbi, Flyway, and the driver of SQLite, or that of PostgreSQL with HikariCP.
 */
public final class StateStores {
  private StateStores() {}

  /**
   * Opens a store, makes it where there is none, and brings one of an older version up to date.
   *
   * @throws StoreException if that cannot be done; of kind {@link StoreException.Kind#NEWER} if a
   *     newer version of odoo-desk made it, of kind {@link StoreException.Kind#CORRUPT} if a file
   *     is there that is no store. Such a file is left as it is
   */
  public static StateStore open(StoreLocation location) {
    return JdbcStores.open(location, null);
  }

  /**
   * The same with a clock that tells how old heartbeats are. Without it, machines that share a
   * database take the database's clock.
   */
  public static StateStore open(StoreLocation location, Clock clock) {
    return JdbcStores.open(location, clock);
  }
}
