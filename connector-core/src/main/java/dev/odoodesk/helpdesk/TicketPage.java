package dev.odoodesk.helpdesk;

import java.time.Instant;
import java.util.List;

/**
 * Tickets that were read by one call, by ascending id.
 *
 * @param tickets the tickets
 * @param readAt the server's clock at the reading, or somewhat earlier where the page was fetched
 *     ahead
 */
public record TicketPage(List<TicketRead> tickets, Instant readAt) {

  /** Copies the list. */
  public TicketPage {
    tickets = List.copyOf(tickets);
  }
}
