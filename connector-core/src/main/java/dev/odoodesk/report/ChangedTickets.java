package dev.odoodesk.report;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Goes through the journal of a run, ticket by ticket. Serves one run; not thread-safe. */
final class ChangedTickets {
  private static final int PAGE = 1_000;

  private final StateStore store;
  private final JobKey job;
  private final Consumer<ChangedTicket> use;
  private final List<List<JournalEntry>> waiting = new ArrayList<>();
  private List<JournalEntry> group = new ArrayList<>();

  ChangedTickets(StateStore store, JobKey job, Consumer<ChangedTicket> use) {
    this.store = store;
    this.job = job;
    this.use = use;
  }

  void forEach(long run) {
    long after = 0;
    List<JournalEntry> page = store.journal().ofRun(run, after, PAGE);
    while (!page.isEmpty()) {
      page.forEach(this::add);
      after = page.get(page.size() - 1).id();
      handOver();
      page = store.journal().ofRun(run, after, PAGE);
    }
    endGroup();
    handOver();
  }

  private void add(JournalEntry entry) {
    if (!group.isEmpty() && !key(group).equals(entry.intent().record())) {
      endGroup();
    }
    group.add(entry);
  }

  private void endGroup() {
    if (!group.isEmpty()) {
      waiting.add(group);
      group = new ArrayList<>();
    }
  }

  private void handOver() {
    Map<TicketKey, TicketOutcome> outcomes =
        store
            .outcomes()
            .find(job, waiting.stream().map(ChangedTickets::key).distinct().toList())
            .stream()
            .collect(Collectors.toMap(TicketOutcome::ticket, Function.identity()));
    for (List<JournalEntry> entries : waiting) {
      TicketKey key = key(entries);
      use.accept(
          new ChangedTicket(
              key,
              entries.get(0).intent().reference(),
              entries,
              Optional.ofNullable(outcomes.get(key))));
    }
    waiting.clear();
  }

  private static TicketKey key(List<JournalEntry> entries) {
    return entries.get(0).intent().record();
  }
}
