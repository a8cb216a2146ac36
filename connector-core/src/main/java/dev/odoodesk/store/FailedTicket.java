package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Objects;

/**
 * A ticket that could not be dealt with.
 *
 * @param ticket which ticket
 * @param reference how people call it
 * @param count how many runs in a row it has failed
 * @param reason why, for programs: the name of a constant
 * @param detail why, for people; untrusted
 * @param lastAt when it failed last
 * @param givenUp whether it is not tried any more until it is written to, or the policy changes
 */
public record FailedTicket(
    TicketKey ticket,
    String reference,
    int count,
    String reason,
    String detail,
    Instant lastAt,
    boolean givenUp) {
  public FailedTicket {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(lastAt, "lastAt");
  }
}
