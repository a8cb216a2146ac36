package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreLocation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Opens stores by their kind. */
public final class JdbcStores {
  private JdbcStores() {}

  /** Opens a store; the clock is null for the store's own. */
  public static StateStore open(StoreLocation location, @Nullable Clock clock) {
    if (location instanceof StoreLocation.LocalFile file) {
      return SqliteFile.open(file.path(), clock == null ? Clock.systemUTC() : clock);
    }
    return PostgresDatabase.open((StoreLocation.Postgres) location, clock);
  }
}
