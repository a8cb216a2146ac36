package dev.odoodesk.sla;

import java.util.Objects;

/**
 * When a clock does not count.
 *
 * @param reason what the trace says about it
 * @param when holds while it does not count
 */
public record Pause(String reason, Condition when) {
  public Pause {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(when, "when");
  }
}
