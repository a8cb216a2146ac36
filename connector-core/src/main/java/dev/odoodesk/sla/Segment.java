package dev.odoodesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A stretch of a clock's life in which it did one thing.
 *
 * @param from begin, in UTC
 * @param to end, in UTC, after {@code from}
 * @param calendar name of the calendar that the clock runs on
 * @param counted whether the calendar's time in this stretch counts as used
 * @param amount the calendar's working time in this stretch, counted or not
 * @param reason why it counts or does not
 */
public record Segment(
    Instant from, Instant to, String calendar, boolean counted, Duration amount, String reason) {
  public Segment {
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(reason, "reason");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a segment must end after it begins: " + from + " " + to);
    }
  }
}
