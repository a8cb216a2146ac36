package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An intent and what became of it.
 *
 * @param id its number, ascending in the order of noting
 * @param run the run that meant to write it
 * @param odoo where
 * @param intent what
 * @param intendedAt when the intent was noted, by our clock
 * @param state what became of it
 * @param settledAt when that was noted; null while it is open
 * @param writeDate the record's write date after our write; null where nothing was written
 * @param detail why it was not written; empty where it was
 */
public record JournalEntry(
    long id,
    long run,
    OdooKey odoo,
    Intent intent,
    Instant intendedAt,
    EntryState state,
    @Nullable Instant settledAt,
    @Nullable Instant writeDate,
    String detail) {
  public JournalEntry {
    Objects.requireNonNull(odoo, "odoo");
    Objects.requireNonNull(intent, "intent");
    Objects.requireNonNull(intendedAt, "intendedAt");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
  }
}
