package dev.odoodesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of time, half-open: the start belongs to it, the end does not.
 *
 * @param start first instant, UTC
 * @param end first instant after it, UTC
 */
public record Interval(Instant start, Instant end) {

  /**
   * @throws IllegalArgumentException if the end is not after the start
   */
  public Interval {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "an interval must end after it starts, but " + start + " is not before " + end);
    }
  }

  /** How long it is. */
  public Duration duration() {
    return Duration.between(start, end);
  }

  /** Whether the instant lies in it. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  @Override
  public String toString() {
    return start + "/" + end;
  }
}
