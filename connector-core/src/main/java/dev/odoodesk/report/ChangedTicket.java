package dev.odoodesk.report;

import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.util.List;
import java.util.Optional;

/**
 * What a run meant to write to one ticket, and what became of it.
 *
 * @param key which ticket
 * @param reference how people call it
 * @param entries the journal's entries, in the order of noting
 * @param outcome the latest result of the ticket, which may be later than the run; empty where
 *     there is none
 */
public record ChangedTicket(
    TicketKey key, String reference, List<JournalEntry> entries, Optional<TicketOutcome> outcome) {
  /** Copies the list. */
  public ChangedTicket {
    entries = List.copyOf(entries);
  }
}
