package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry of the journal.
 *
 * @param entry number of the entry
 * @param state what became of it
 * @param writeDate the record's write date after our write, by which a later touch is recognised;
 *     null where nothing was written
 * @param detail why it was not written; empty where it was
 * @param at when that was noted
 */
public record EntryOutcome(
    long entry, EntryState state, @Nullable Instant writeDate, String detail, Instant at) {
  /**
   * @throws IllegalArgumentException if the state is {@link EntryState#OPEN}
   */
  public EntryOutcome {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(at, "at");
    if (state == EntryState.OPEN) {
      throw new IllegalArgumentException("an outcome cannot be open");
    }
  }
}
