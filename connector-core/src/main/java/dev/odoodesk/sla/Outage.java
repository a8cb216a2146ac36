package dev.odoodesk.sla;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a service was out.
 *
 * @param from begin, in UTC
 * @param to end, in UTC; null while it lasts
 */
public record Outage(Instant from, @Nullable Instant to) {
  public Outage {
    Objects.requireNonNull(from, "from");
  }
}
