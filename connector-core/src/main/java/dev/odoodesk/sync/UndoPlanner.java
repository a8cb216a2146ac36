package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.StepNotes;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Works out what an undo would restore: the values before, where the latest write to the ticket is
 * ours and the field still holds what the run wrote.
 *
 * <p>Notes in the chatter stay: they tell what was done, and keep it from being done again.
 */
final class UndoPlanner {
  private static final int PAGE = 5_000;
  private static final int BATCH = 500;

  private final OdooClient client;
  private final Journal journal;
  private final StoredRun run;

  UndoPlanner(OdooClient client, Journal journal, StoredRun run) {
    this.client = client;
    this.journal = journal;
    this.run = run;
  }

  UndoPlan plan() {
    List<Change> changes = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    Map<String, List<List<JournalEntry>>> byModel = new TreeMap<>();
    entries()
        .forEach(
            (ticket, entries) ->
                byModel.computeIfAbsent(ticket.model(), m -> new ArrayList<>()).add(entries));
    byModel.forEach(
        (model, tickets) -> {
          for (int start = 0; start < tickets.size(); start += BATCH) {
            plan(
                model,
                tickets.subList(start, Math.min(start + BATCH, tickets.size())),
                changes,
                leftOut);
          }
        });
    ChangePlan plan =
        new ChangePlan(
            run.start().job().odoo().connection(),
            run.start().job().odoo().database(),
            run.start().policyDigest(),
            run.start().asOf(),
            changes);
    return new UndoPlan(run.id(), plan, leftOut);
  }

  /** What the run wrote, by ticket. */
  private Map<TicketKey, List<JournalEntry>> entries() {
    Map<TicketKey, List<JournalEntry>> byTicket = new LinkedHashMap<>();
    long after = 0;
    List<JournalEntry> page;
    do {
      page = journal.ofRun(run.id(), after, PAGE);
      for (JournalEntry entry : page) {
        after = entry.id();
        if (entry.state() == EntryState.WRITTEN
            && !entry.intent().field().equals(StepNotes.FIELD)) {
          byTicket.computeIfAbsent(entry.intent().record(), ticket -> new ArrayList<>()).add(entry);
        }
      }
    } while (page.size() == PAGE);
    return byTicket;
  }

  private void plan(
      String model, List<List<JournalEntry>> tickets, List<Change> changes, List<LeftOut> leftOut) {
    List<TicketKey> keys = tickets.stream().map(list -> list.get(0).intent().record()).toList();
    Map<TicketKey, Latest> latest = new HashMap<>();
    journal
        .lastWritten(run.start().job().odoo(), keys)
        .forEach(
            entry ->
                latest.computeIfAbsent(entry.intent().record(), key -> new Latest()).add(entry));
    List<TicketChanges> wanted = new ArrayList<>();
    for (List<JournalEntry> entries : tickets) {
      TicketKey key = entries.get(0).intent().record();
      Latest last = latest.getOrDefault(key, new Latest());
      Optional<Long> later = last.laterRun(run.id(), entries);
      if (later.isPresent()) {
        leaveOut(leftOut, entries, "run %d has written to it since".formatted(later.get()));
      } else {
        List<Change> restoring =
            entries.stream()
                .filter(entry -> !entry.intent().before().equals(entry.intent().after()))
                .map(entry -> restoring(entry, last.writeDate))
                .toList();
        if (!restoring.isEmpty()) {
          wanted.add(new TicketChanges(key, restoring));
        }
      }
    }
    Map<Long, TicketNow> now = TicketNow.read(client, client.model(model), wanted);
    for (TicketChanges ticket : wanted) {
      TicketNow record = now.get(ticket.key().id());
      if (record == null) {
        leftOut.add(new LeftOut(ticket.key(), ticket.reference(), Reason.GONE, TicketNow.GONE));
      } else if (!record.written().equals(ticket.writeDate()) || !ticket.isUntouchedIn(record)) {
        leftOut.add(
            new LeftOut(
                ticket.key(),
                ticket.reference(),
                Reason.CHANGED_MEANWHILE,
                "somebody has touched it since, at " + record.written()));
      } else {
        changes.addAll(ticket.changes());
      }
    }
  }

  private Change restoring(JournalEntry entry, Instant writeDate) {
    return new Change(
        entry.intent().record(),
        entry.intent().reference(),
        writeDate,
        entry.intent().field(),
        JournalValues.value(entry.intent().after()),
        JournalValues.value(entry.intent().before()),
        Phrase.UNDO.say(run.id(), entry.intent().reason()));
  }

  private static void leaveOut(List<LeftOut> leftOut, List<JournalEntry> entries, String detail) {
    leftOut.add(
        new LeftOut(
            entries.get(0).intent().record(),
            entries.get(0).intent().reference(),
            Reason.CHANGED_MEANWHILE,
            detail));
  }

  /** The latest writes of a ticket, by field. */
  private static final class Latest {
    private final Map<String, JournalEntry> byField = new HashMap<>();
    private Instant writeDate = Instant.EPOCH;

    void add(JournalEntry entry) {
      byField.put(entry.intent().field(), entry);
      Instant written = Objects.requireNonNullElse(entry.writeDate(), Instant.EPOCH);
      writeDate = written.isAfter(writeDate) ? written : writeDate;
    }

    /** A later run that wrote one of these fields. */
    Optional<Long> laterRun(long run, List<JournalEntry> entries) {
      return entries.stream()
          .map(entry -> byField.get(entry.intent().field()))
          .filter(entry -> entry != null && entry.run() != run)
          .map(entry -> Objects.requireNonNull(entry).run())
          .max(Long::compare);
    }
  }
}
