package dev.odoodesk.hours;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as far as its hours are concerned.
 *
 * @param key which ticket
 * @param reference how people call it
 * @param subject its title; untrusted text
 * @param customer whose it is, if known
 * @param kind the kind of work it is, such as {@code corrective}
 * @param freeBecause why its work costs nothing; null if it does
 * @param closed whether it is closed
 * @param validated whether the customer has validated it
 * @param evidence whether evidence was delivered
 */
public record WorkedTicket(
    TicketKey key,
    String reference,
    String subject,
    @Nullable Payer customer,
    String kind,
    @Nullable String freeBecause,
    boolean closed,
    boolean validated,
    boolean evidence) {
  public WorkedTicket {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(kind, "kind");
  }
}
