package dev.odoodesk.sync;

import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All changes of one ticket: they are written together, so that our own write never looks like
 * somebody else's.
 */
record TicketChanges(TicketKey key, List<Change> changes) {

  /** Puts changes that stand together into one. */
  static List<TicketChanges> group(Collection<Change> changes) {
    Map<TicketKey, List<Change>> byTicket = new LinkedHashMap<>();
    changes.forEach(c -> byTicket.computeIfAbsent(c.key(), key -> new ArrayList<>()).add(c));
    List<TicketChanges> grouped = new ArrayList<>(byTicket.size());
    byTicket.forEach((key, list) -> grouped.add(new TicketChanges(key, List.copyOf(list))));
    return grouped;
  }

  /** The planned fields of these tickets as they are now, by id; those gone are absent. */
  static Map<Long, Record> read(
      OdooModel model, List<TicketChanges> batch, Set<String> otherFields) {
    Set<String> fields = new LinkedHashSet<>(otherFields);
    batch.forEach(ticket -> ticket.changes.forEach(change -> fields.add(change.field())));
    List<Long> ids = batch.stream().map(ticket -> ticket.key.id()).toList();
    Map<Long, Record> found = new HashMap<>();
    for (Record record : model.read(ids, fields.toArray(String[]::new))) {
      found.put(record.id(), record);
    }
    return found;
  }

  String reference() {
    return changes.get(0).reference();
  }

  Instant writeDate() {
    return changes.get(0).writeDate();
  }

  Map<String, @Nullable Object> after() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(change.field(), change.after()));
    return values;
  }

  /** Whether none of the fields is one whose changes Odoo notes in the chatter. */
  boolean isUntracked() {
    return changes.stream()
        .allMatch(c -> OwnField.named(c.field()).filter(field -> !field.tracked()).isPresent());
  }

  /** Whether the record holds all the planned values. */
  boolean isIn(Record record) {
    return changes.stream().allMatch(c -> Objects.equals(c.after(), value(record, c)));
  }

  /** Whether the record still holds all the values that the plan was made from. */
  boolean isUntouchedIn(Record record) {
    return changes.stream().allMatch(c -> Objects.equals(c.before(), value(record, c)));
  }

  /** Which fields hold something else than planned. */
  String differences(Record record) {
    return changes.stream()
        .filter(change -> !Objects.equals(change.after(), value(record, change)))
        .map(
            change ->
                "%s = %s instead of %s"
                    .formatted(change.field(), shown(value(record, change)), shown(change.after())))
        .collect(Collectors.joining(", "));
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "nothing" : "\"" + value + "\"";
  }

  /** Odoo keeps an empty text now as none, now as an empty one. */
  private static @Nullable Object value(Record record, Change change) {
    Object value = record.raw(change.field());
    return "".equals(value) ? null : value;
  }
}
