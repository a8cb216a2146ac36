package dev.odoodesk.report;

import java.util.List;

/**
 * The first of several, and how many there are.
 *
 * @param first as many as the report shows, in its order
 * @param total how many there are
 */
public record Listed<T>(List<T> first, long total) {
  /** Copies the list. */
  public Listed {
    first = List.copyOf(first);
  }

  /** All of them. */
  public static <T> Listed<T> all(List<T> list) {
    return new Listed<>(list, list.size());
  }

  /** How many are not shown. */
  public long more() {
    return total - first.size();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return total == 0;
  }
}
