package dev.odoodesk.store;

import java.util.Objects;

/**
 * A full scan that has not reached its end.
 *
 * @param range the ids that it covers
 * @param mark what the mark will be when it is done
 * @param lastId everything up to this id is dealt with; below {@code range.from()} for nothing yet
 */
public record Scan(IdRange range, Mark mark, long lastId) {
  public Scan {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(mark, "mark");
  }

  /** Whether nothing is left of it. */
  public boolean isDone() {
    return lastId >= range.to();
  }
}
