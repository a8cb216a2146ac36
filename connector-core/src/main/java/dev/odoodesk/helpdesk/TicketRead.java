package dev.odoodesk.helpdesk;

import dev.odoodesk.ticket.Ticket;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it was read, with what is needed to write to it safely. Immutable.
 *
 * @param ticket the ticket
 * @param writeDate when it was last written, in UTC and whole seconds: Odoo hides the fraction
 * @param current present values of the fields that may be written, by technical name: String,
 *     Instant, LocalDate, {@link Link} or list of links, null for empty
 * @param steps marks of the steps that were carried out on it, where they were asked for
 * @param stageSince when it came into its present stage, as Odoo keeps it on the ticket itself
 * @param closedAt when it was closed, as Odoo keeps it on the ticket itself
 */
public record TicketRead(
    Ticket ticket,
    Instant writeDate,
    Map<String, @Nullable Object> current,
    Set<StepMark> steps,
    @Nullable Instant stageSince,
    @Nullable Instant closedAt) {

  /** Copies the map. */
  public TicketRead {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(writeDate, "writeDate");
    current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
    steps = Set.copyOf(steps);
  }
}
