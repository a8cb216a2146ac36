package dev.odoodesk.sla;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is in a phase.
 *
 * @param phase name of the phase
 * @param from begin, in UTC; null for since ever
 * @param until end, not included, in UTC; null for ever
 */
public record PhasePeriod(String phase, @Nullable Instant from, @Nullable Instant until) {
  public PhasePeriod {
    Objects.requireNonNull(phase, "phase");
  }

  /** Whether a moment lies in it. */
  public boolean contains(Instant at) {
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }
}
