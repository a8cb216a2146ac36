package dev.odoodesk.client;

import java.util.Map;

/**
 * What a write of different values to many records did.
 *
 * @param records how many records were written
 * @param calls how many calls that took
 * @param recordsByMeans how many records went each way
 */
public record WriteOutcome(int records, int calls, Map<Means, Integer> recordsByMeans) {

  /** Copies the map. */
  public WriteOutcome {
    recordsByMeans = Map.copyOf(recordsByMeans);
  }

  /** The ways to write different values. */
  public enum Means {
    /** One {@code write} for records that get equal values. */
    WRITE,
    /** One {@code web_save_multi} for records that get different values (Odoo 18 and newer). */
    WEB_SAVE_MULTI,
    /** One {@code load} by database id for records that get different values. */
    LOAD
  }
}
