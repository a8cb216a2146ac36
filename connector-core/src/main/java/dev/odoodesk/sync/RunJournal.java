package dev.odoodesk.sync;

import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Journals the writes of a run: what is meant before the call, what became of it after. A write
 * whose outcome is unknown stays open and is settled by reading when the next run begins. For one
 * thread.
 */
final class RunJournal implements WriteLog {
  private final Journal journal;
  private final long run;
  private final InstantSource clock;
  private final WrittenTickets written;
  private final Map<TicketKey, List<JournalEntry>> open = new HashMap<>();
  private final List<EntryOutcome> outcomes = new ArrayList<>();

  RunJournal(Journal journal, long run, InstantSource clock, WrittenTickets written) {
    this.journal = journal;
    this.run = run;
    this.clock = clock;
    this.written = written;
  }

  @Override
  public void intended(List<TicketChanges> batch) {
    open.clear();
    List<Intent> intents = new ArrayList<>();
    batch.forEach(ticket -> ticket.changes().forEach(change -> intents.add(intent(change))));
    if (!intents.isEmpty()) {
      journal
          .intend(run, intents, clock.instant())
          .forEach(
              entry ->
                  open.computeIfAbsent(entry.intent().record(), key -> new ArrayList<>())
                      .add(entry));
    }
  }

  private static Intent intent(Change change) {
    return new Intent(
        change.key(),
        change.reference(),
        change.field(),
        JournalValues.stored(change.before()),
        JournalValues.stored(change.after()),
        change.reason());
  }

  @Override
  public void written(TicketChanges ticket, Instant writeDate) {
    written.add(ticket.key().id(), writeDate);
    note(ticket.key(), EntryState.WRITTEN, writeDate, "");
  }

  @Override
  public void leftOut(LeftOut left) {
    switch (left.reason()) {
      case REFUSED, NOT_KEPT -> note(left.ticket(), EntryState.REFUSED, null, left.detail());
      case GONE, CHANGED_MEANWHILE, NOT_TRIED ->
          note(left.ticket(), EntryState.SKIPPED, null, left.detail());
      case OUTCOME_UNKNOWN, JUST_WRITTEN, ACTION_IMPOSSIBLE, NOT_EVALUATED -> {}
    }
  }

  private void note(TicketKey ticket, EntryState state, @Nullable Instant date, String detail) {
    Instant now = clock.instant();
    open.getOrDefault(ticket, List.of())
        .forEach(entry -> outcomes.add(new EntryOutcome(entry.id(), state, date, detail, now)));
  }

  @Override
  public void batchEnded() {
    if (!outcomes.isEmpty()) {
      journal.settle(outcomes);
      outcomes.clear();
    }
    open.clear();
  }
}
