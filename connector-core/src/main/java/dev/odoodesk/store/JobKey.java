package dev.odoodesk.store;

import java.util.Objects;

/**
 * Which job on which Odoo. A job that is pointed to another database starts from nothing there.
 *
 * @param odoo where it works
 * @param name name of the job in the configuration
 */
public record JobKey(OdooKey odoo, String name) {
  public JobKey {
    Objects.requireNonNull(odoo, "odoo");
    Objects.requireNonNull(name, "name");
  }

  /** A job by the three names. */
  public static JobKey of(String connection, String database, String name) {
    return new JobKey(new OdooKey(connection, database), name);
  }
}
