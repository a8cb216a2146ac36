package dev.odoodesk.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A ticket and everything known to have happened to it, in order.
 *
 * @param ticket the ticket as it is now
 * @param events what happened after its creation, ordered by {@link TicketEvent#ORDER}, without
 *     doubles
 * @param unknown what could not be read; empty when the history is complete
 */
public record TicketHistory(Ticket ticket, List<TicketEvent> events, Set<Unknown> unknown) {

  /** A part of a history that the connection's user may not read. */
  public enum Unknown {
    /**
     * Changes of stage, priority, assignee and fields before our own observations: administrators
     * only.
     */
    TRACKED_CHANGES,
    /** Replies of the customer and of staff. */
    REPLIES
  }

  /**
   * Sorts the events and takes out doubles, so that the order in which they were read has no
   * influence.
   */
  public TicketHistory {
    Objects.requireNonNull(ticket, "ticket");
    events = events.stream().distinct().sorted(TicketEvent.ORDER).toList();
    unknown = Set.copyOf(unknown);
  }

  /** A complete history. */
  public static TicketHistory of(Ticket ticket, Collection<? extends TicketEvent> events) {
    return new TicketHistory(ticket, List.copyOf(events), Set.of());
  }

  /** Whether everything could be read. */
  public boolean isComplete() {
    return unknown.isEmpty();
  }
}
