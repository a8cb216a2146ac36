package dev.odoodesk.bench;

import dev.odoodesk.helpdesk.OwnField;
import java.net.URI;

/**
 * The Odoo server that is measured, as {@code src-it/bench/run} put it into the environment.
 *
 * @param version the major version, 14 or 19
 */
record Target(int version, URI url, String database, String login, String password, String apiKey) {
  /** The tickets of the benchmarks. */
  static final String MODEL = "helpdesk.ticket";

  static final int TICKETS = 10_000;

  /** The datetime field of our own that the writing benchmarks fill. */
  static final String DEADLINE = OwnField.RESOLUTION_DEADLINE.fieldName();

  static Target fromEnvironment() {
    return new Target(
        Integer.parseInt(variable("ODOO_VERSION")),
        URI.create(variable("ODOO_URL")),
        variable("ODOO_DATABASE"),
        variable("CONNECTOR_LOGIN"),
        variable("CONNECTOR_PASSWORD"),
        variable("CONNECTOR_API_KEY"));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(name + " is not set; run this by src-it/bench/run");
    }
    return value;
  }

  @Override
  public String toString() {
    return "Odoo " + version + " at " + url + ", database " + database;
  }
}
