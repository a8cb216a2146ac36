package dev.odoodesk.sync;

import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.helpdesk.StepMark;
import dev.odoodesk.helpdesk.StepNotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ticket as it is now: its planned fields, and the facts that a plan may rest on. */
record TicketNow(Record record, Set<String> steps) {
  /** Said of a ticket that cannot be found any more. */
  static final String GONE = "it was deleted, or moved out of the user's sight, since it was read";

  private static final String WRITTEN = "write_date";
  private static final String ACTIVE = "active";

  /** Facts beside the tracked changes and messages, which the next run finds by themselves. */
  private static final List<String> FACTS =
      List.of(
          "name",
          "stage_id",
          "team_id",
          "project_id",
          "partner_id",
          "user_id",
          "user_ids",
          "tag_ids",
          "priority",
          "state",
          ACTIVE);

  private static final Set<String> TEAMS = Set.of("team_id", "project_id");

  /** What Odoo itself sets anew when a ticket is handed to another team. */
  private static final Set<String> FOLLOWING_THE_TEAM =
      Set.of(HelpdeskSchema.STAGE, "user_id", "user_ids");

  /** Those of a batch, by id; tickets that are gone are absent. */
  static Map<Long, TicketNow> read(OdooClient client, OdooModel model, List<TicketChanges> batch) {
    Set<String> fields = new LinkedHashSet<>(Set.of(WRITTEN));
    List<Long> noted = new ArrayList<>();
    for (TicketChanges ticket : batch) {
      for (Change change : ticket.changes()) {
        if (change.field().equals(StepNotes.FIELD)) {
          noted.add(ticket.key().id());
        } else {
          fields.add(change.field());
        }
      }
    }
    ModelFields known = model.fields();
    FACTS.stream().filter(known::has).forEach(fields::add);
    Map<Long, Set<StepMark>> marks = new StepNotes(client).of(model.name(), noted);
    List<Long> ids = batch.stream().map(ticket -> ticket.key().id()).toList();
    Map<Long, TicketNow> found = new HashMap<>();
    for (Record record : model.read(ids, fields.toArray(String[]::new))) {
      Set<String> steps =
          marks.getOrDefault(record.id(), Set.of()).stream()
              .map(StepMark::digest)
              .collect(Collectors.toSet());
      found.put(record.id(), new TicketNow(record, steps));
    }
    return found;
  }

  /** When it was last written, in whole seconds. */
  Instant written() {
    Instant written = record.instant(WRITTEN);
    return written == null ? Instant.EPOCH : written;
  }

  /** Whether it was archived. */
  boolean isArchived() {
    return record.has(ACTIVE) && !record.flag(ACTIVE);
  }

  /** Which facts are others than they were, the fields that were just written left out. */
  String factsThatDiffer(TicketNow then, TicketChanges written) {
    Set<String> ours = written.changes().stream().map(Change::field).collect(Collectors.toSet());
    if (ours.stream().anyMatch(TEAMS::contains)) {
      ours.addAll(FOLLOWING_THE_TEAM);
    }
    return FACTS.stream()
        .filter(fact -> !ours.contains(fact) && record.has(fact))
        .filter(fact -> !Objects.equals(record.raw(fact), then.record.raw(fact)))
        .collect(Collectors.joining(", "));
  }

  /** What the field of a change holds, in the form of the change's own values. */
  @Nullable Object value(Change change) {
    String field = change.field();
    if (field.equals(StepNotes.FIELD)) {
      return notes(change);
    }
    Object value = record.raw(field);
    if (value instanceof Reference reference) {
      String name = reference.name();
      return new Link(reference.id(), name == null ? "" : name);
    }
    if (PlannedField.named(field).isList()) {
      return record.ids(field).stream().map(id -> new Link(id, "")).sorted().toList();
    }
    // Odoo keeps an empty text now as none, now as an empty one
    return "".equals(value) ? null : value;
  }

  /** The planned notes that are there; a ticket's other messages do not count. */
  private @Nullable Object notes(Change change) {
    if (!(change.after() instanceof List<?> planned)) {
      return null;
    }
    List<?> there =
        planned.stream()
            .filter(note -> note instanceof StepNote own && steps.contains(own.mark().digest()))
            .toList();
    return there.isEmpty() ? null : there;
  }
}
