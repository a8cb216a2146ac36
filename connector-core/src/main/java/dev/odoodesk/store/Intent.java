package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;

/**
 * A write that is about to be made.
 *
 * @param record the record to write to
 * @param reference how people call it
 * @param field technical name of the field
 * @param before the value that the field holds
 * @param after the value that it is to hold
 * @param reason why, for people
 */
public record Intent(
    TicketKey record,
    String reference,
    String field,
    StoredValue before,
    StoredValue after,
    String reason) {
  public Intent {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(reason, "reason");
  }
}
