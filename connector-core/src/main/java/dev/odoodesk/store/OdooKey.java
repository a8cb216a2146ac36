package dev.odoodesk.store;

import java.util.Objects;

/**
 * Which Odoo something was read from or written to.
 *
 * @param connection name of the connection in the configuration
 * @param database name of the database behind it
 */
public record OdooKey(String connection, String database) {
  public OdooKey {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(database, "database");
  }

  /** {@code connection/database}. */
  @Override
  public String toString() {
    return connection + "/" + database;
  }
}
