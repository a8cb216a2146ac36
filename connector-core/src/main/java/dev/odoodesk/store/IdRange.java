package dev.odoodesk.store;

/**
 * A stretch of database ids, both ends included.
 *
 * @param from the lowest id, positive
 * @param to the highest id, not below {@code from}
 */
public record IdRange(long from, long to) {
  /** Every id. */
  public static final IdRange ALL = new IdRange(1, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if it holds no positive id
   */
  public IdRange {
    if (from < 1 || to < from) {
      throw new IllegalArgumentException("no range of ids: " + from + " to " + to);
    }
  }

  /** Whether the id is in it. */
  public boolean contains(long id) {
    return from <= id && id <= to;
  }
}
