package dev.odoodesk.sync;

import dev.odoodesk.client.Command;
import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.StepNotes;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  String reference() {
    return changes.get(0).reference();
  }

  Instant writeDate() {
    return changes.get(0).writeDate();
  }

  /**
   * The values to write.
   *
   * @throws dev.odoodesk.client.OdooException if a note's kind has to be asked for and cannot
   */
  Map<String, @Nullable Object> values(StepNotes notes) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    changes.forEach(change -> values.put(change.field(), value(change, notes)));
    return values;
  }

  private @Nullable Object value(Change change, StepNotes notes) {
    Object after = change.after();
    if (after instanceof Link link) {
      return link.id();
    }
    if (!(after instanceof List<?> list)) {
      return after;
    }
    if (change.field().equals(StepNotes.FIELD)) {
      List<StepNote> told = list.stream().map(StepNote.class::cast).toList();
      return List.of(
          Command.create(
              notes.values(
                  key,
                  told.stream().map(StepNote::mark).toList(),
                  told.stream().map(StepNote::text).toList())));
    }
    List<?> before = change.before() instanceof List<?> links ? links : List.of();
    List<Command> commands = new ArrayList<>();
    list.stream()
        .filter(link -> !before.contains(link))
        .forEach(link -> commands.add(Command.link(((Link) link).id())));
    before.stream()
        .filter(link -> !list.contains(link))
        .forEach(link -> commands.add(Command.unlink(((Link) link).id())));
    return commands;
  }

  /** Whether none of the fields is one whose changes Odoo notes in the chatter. */
  boolean isUntracked() {
    return changes.stream()
        .allMatch(c -> OwnField.named(c.field()).filter(field -> !field.tracked()).isPresent());
  }

  /** Whether the record holds all the planned values. */
  boolean isIn(TicketNow now) {
    return changes.stream().allMatch(c -> Objects.equals(c.after(), now.value(c)));
  }

  /** Whether the record still holds all the values that the plan was made from. */
  boolean isUntouchedIn(TicketNow now) {
    return changes.stream().allMatch(c -> Objects.equals(c.before(), now.value(c)));
  }

  /** Which fields hold something else than planned. */
  String differences(TicketNow now) {
    return changes.stream()
        .filter(change -> !Objects.equals(change.after(), now.value(change)))
        .map(
            change ->
                "%s = %s instead of %s"
                    .formatted(change.field(), shown(now.value(change)), shown(change.after())))
        .collect(Collectors.joining(", "));
  }

  private static String shown(@Nullable Object value) {
    return value == null ? "nothing" : "\"" + value + "\"";
  }
}
