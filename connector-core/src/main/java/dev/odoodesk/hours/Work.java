package dev.odoodesk.hours;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line and what is known of the work behind it.
 *
 * @param line the line
 * @param ticket its ticket; null where it has none or it could not be read
 * @param kind the kind of work, such as {@code corrective}; empty where no policy tells kinds apart
 * @param freeBecause why it costs nothing; null if it does
 */
public record Work(
    TimesheetLine line, @Nullable WorkedTicket ticket, String kind, @Nullable String freeBecause) {
  public Work {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(kind, "kind");
  }

  /** Work on a ticket, of the ticket's kind. */
  public static Work on(TimesheetLine line, WorkedTicket ticket) {
    return new Work(line, ticket, ticket.kind(), ticket.freeBecause());
  }

  /** Work that no kind was told of. */
  public static Work of(TimesheetLine line) {
    return new Work(line, null, "", null);
  }

  /** Whose work it is: the ticket's customer, else the line's. */
  public @Nullable Payer payer() {
    return ticket != null && ticket.customer() != null ? ticket.customer() : line.customer();
  }

  @Nullable TicketKey ticketKey() {
    return line.ticket();
  }
}
