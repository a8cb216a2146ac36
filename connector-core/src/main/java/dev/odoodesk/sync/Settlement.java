package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.OdooKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out by reading what became of writes whose process died, or that got no answer: a value
 * that is in place was written, one that still is what it was before was not. Writes nothing to
 * Odoo.
 */
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  private static final int BATCH = 500;
  private static final Set<String> TICKETS = HelpdeskSchema.ticketModels();

  private final OdooClient client;
  private final Journal journal;
  private final OdooKey odoo;
  private final InstantSource clock;

  Settlement(OdooClient client, Journal journal, OdooKey odoo, InstantSource clock) {
    this.client = client;
    this.journal = journal;
    this.odoo = odoo;
    this.clock = clock;
  }

  /**
   * Settles all open intents to write to tickets of this Odoo.
   *
   * @return how many there were
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked; they stay open then
   */
  int settle() {
    List<JournalEntry> open =
        journal.open(odoo).stream()
            .filter(entry -> TICKETS.contains(entry.intent().record().model()))
            .toList();
    Map<String, Map<Long, List<JournalEntry>>> byModel = new LinkedHashMap<>();
    for (JournalEntry entry : open) {
      byModel
          .computeIfAbsent(entry.intent().record().model(), model -> new LinkedHashMap<>())
          .computeIfAbsent(entry.intent().record().id(), id -> new ArrayList<>())
          .add(entry);
    }
    byModel.forEach(this::settle);
    if (!open.isEmpty()) {
      LOG.info("settled {} writes of unknown outcome by reading", open.size());
    }
    return open.size();
  }

  private void settle(String name, Map<Long, List<JournalEntry>> byId) {
    OdooModel model = client.model(name);
    List<List<JournalEntry>> records = List.copyOf(byId.values());
    for (int start = 0; start < records.size(); start += BATCH) {
      List<List<JournalEntry>> some =
          records.subList(start, Math.min(start + BATCH, records.size()));
      List<TicketChanges> changes = some.stream().map(Settlement::changes).toList();
      Map<Long, TicketNow> now = TicketNow.read(client, model, changes);
      Tags tags = new Tags(client);
      List<EntryOutcome> outcomes = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        TicketChanges meant = tags.found(changes.get(i));
        TicketNow record = now.get(meant.key().id());
        for (int each = 0; each < meant.changes().size(); each++) {
          outcomes.add(outcome(some.get(i).get(each).id(), meant.changes().get(each), record));
        }
      }
      journal.settle(outcomes);
    }
  }

  private static TicketChanges changes(List<JournalEntry> entries) {
    return new TicketChanges(
        entries.get(0).intent().record(), entries.stream().map(Settlement::change).toList());
  }

  private static Change change(JournalEntry entry) {
    return new Change(
        entry.intent().record(),
        entry.intent().reference(),
        Instant.EPOCH,
        entry.intent().field(),
        JournalValues.value(entry.intent().before()),
        JournalValues.value(entry.intent().after()),
        entry.intent().reason());
  }

  private EntryOutcome outcome(long entry, Change meant, @Nullable TicketNow record) {
    Instant now = clock.instant();
    if (record == null) {
      return new EntryOutcome(entry, EntryState.SKIPPED, null, TicketNow.GONE, now);
    }
    Object found = record.value(meant);
    if (Objects.equals(found, meant.after())) {
      return new EntryOutcome(entry, EntryState.WRITTEN, record.written(), "", now);
    }
    return new EntryOutcome(
        entry,
        EntryState.LOST,
        null,
        Objects.equals(found, meant.before())
            ? "not carried out"
            : "not carried out, or changed since",
        now);
  }
}
