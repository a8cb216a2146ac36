package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class MemoryJournal implements Journal {
  private final RunLog runs;
  private final TreeMap<Long, JournalEntry> entries = new TreeMap<>();
  private long last;

  MemoryJournal(RunLog runs) {
    this.runs = runs;
  }

  @Override
  public List<JournalEntry> intend(long run, List<Intent> intents, Instant at) {
    OdooKey odoo =
        runs.find(run)
            .orElseThrow(() -> new IllegalArgumentException("there is no run " + run))
            .start()
            .job()
            .odoo();
    return add(run, odoo, intents, at);
  }

  private synchronized List<JournalEntry> add(
      long run, OdooKey odoo, List<Intent> intents, Instant at) {
    List<JournalEntry> added = new ArrayList<>(intents.size());
    for (Intent intent : intents) {
      JournalEntry entry =
          new JournalEntry(++last, run, odoo, intent, at, EntryState.OPEN, null, null, "");
      entries.put(entry.id(), entry);
      added.add(entry);
    }
    return added;
  }

  @Override
  public synchronized void settle(Collection<EntryOutcome> outcomes) {
    for (EntryOutcome outcome : outcomes) {
      entries.computeIfPresent(outcome.entry(), (id, old) -> settled(old, outcome));
    }
  }

  private static JournalEntry settled(JournalEntry old, EntryOutcome outcome) {
    return new JournalEntry(
        old.id(),
        old.run(),
        old.odoo(),
        old.intent(),
        old.intendedAt(),
        outcome.state(),
        outcome.at(),
        outcome.writeDate(),
        outcome.detail());
  }

  @Override
  public List<JournalEntry> open(OdooKey odoo) {
    return entries(entry -> entry.state() == EntryState.OPEN && entry.odoo().equals(odoo));
  }

  @Override
  public synchronized List<JournalEntry> ofRun(long run, long after, int limit) {
    return entries.tailMap(after, false).values().stream()
        .filter(entry -> entry.run() == run)
        .limit(limit)
        .toList();
  }

  @Override
  public List<JournalEntry> ofRecord(OdooKey odoo, TicketKey record) {
    return entries(entry -> entry.intent().record().equals(record) && entry.odoo().equals(odoo));
  }

  @Override
  public List<JournalEntry> lastWritten(OdooKey odoo, Collection<TicketKey> records) {
    Set<TicketKey> wanted = new HashSet<>(records);
    TreeMap<TicketKey, TreeMap<String, JournalEntry>> latest = new TreeMap<>();
    entries(
            entry ->
                entry.state() == EntryState.WRITTEN
                    && entry.odoo().equals(odoo)
                    && wanted.contains(entry.intent().record()))
        .forEach(
            entry ->
                latest
                    .computeIfAbsent(entry.intent().record(), key -> new TreeMap<>())
                    .put(entry.intent().field(), entry));
    return latest.values().stream().flatMap(fields -> fields.values().stream()).toList();
  }

  private synchronized List<JournalEntry> entries(Predicate<JournalEntry> wanted) {
    return entries.values().stream().filter(wanted).toList();
  }

  synchronized Set<Long> runsWithOpenEntries() {
    return entries.values().stream()
        .filter(entry -> entry.state() == EntryState.OPEN)
        .map(JournalEntry::run)
        .collect(Collectors.toSet());
  }

  synchronized void forget(Set<Long> gone) {
    entries.values().removeIf(entry -> gone.contains(entry.run()));
  }
}
