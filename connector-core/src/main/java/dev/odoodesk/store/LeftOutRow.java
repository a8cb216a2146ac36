package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;

/**
 * A record that a run left alone.
 *
 * @param record which record
 * @param reference how people call it
 * @param reason why, for programs: the name of a constant
 * @param detail why, for people; untrusted
 */
public record LeftOutRow(TicketKey record, String reference, String reason, String detail) {
  public LeftOutRow {
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}
