package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a clock did not count.
 *
 * @param from begin
 * @param to end; for a pause that goes on, the moment of evaluation
 * @param reason why, in the policy's words
 */
public record PauseSpan(Instant from, Instant to, String reason) {
  public PauseSpan {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(reason, "reason");
  }
}
