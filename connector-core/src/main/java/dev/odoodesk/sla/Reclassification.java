package dev.odoodesk.sla;

import dev.odoodesk.ticket.Person;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a ticket's level.
 *
 * @param at when, in UTC; null where all that is known is that a former run stored another level
 * @param from the level before
 * @param to the level after
 * @param by who caused it, if known
 */
public record Reclassification(@Nullable Instant at, Level from, Level to, @Nullable Person by) {
  public Reclassification {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
