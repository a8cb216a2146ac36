package dev.odoodesk.sla;

import java.time.Duration;
import java.util.Objects;

/**
 * What a target promises to tickets of one level.
 *
 * @param within time that may be used, positive
 * @param calendar name of the calendar that it runs on; {@link SlaPolicy#ALWAYS} for the wall clock
 */
public record Figure(Duration within, String calendar) {
  public Figure {
    Objects.requireNonNull(calendar, "calendar");
    if (within.isNegative() || within.isZero()) {
      throw new IllegalArgumentException("a target must be positive, not " + within);
    }
  }
}
