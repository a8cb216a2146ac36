package dev.odoodesk.helpdesk;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.helpdesk.internal.Contact;
import dev.odoodesk.helpdesk.internal.Message;
import dev.odoodesk.helpdesk.internal.Messages;
import dev.odoodesk.helpdesk.internal.TrackedChange;
import dev.odoodesk.helpdesk.internal.TrackedChanges;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what happened to tickets: replies, and changes of stage, priority, assignee and other
 * tracked fields. Two calls a page, and two more for authors that are not known yet. Thread-safe.
 *
 * <p>A reply is a public comment or e-mail; notes, notifications and Odoo's own messages are none.
 * The author's side: the ticket's own customer and everybody without an internal user stand on the
 * customer's side, everybody else with an internal user, archived or not, on ours.
 *
 * <p>Tracked changes are for administrators. For other users the histories say that they are
 * unknown; the last change of stage is then taken from the ticket itself. What may not be read is
 * asked for once, not with each page.
 */
public final class HistoryReader {
  private final Desk desk;
  private final HistoryComposer composer;
  private final Messages messages;
  private final TrackedChanges trackedChanges;
  private volatile boolean messagesRefused;

  public HistoryReader(Desk desk) {
    this.desk = desk;
    this.composer = new HistoryComposer(desk);
    this.messages = new Messages(desk.client());
    this.trackedChanges = new TrackedChanges(desk.client(), desk.schema().model());
  }

  /**
   * The histories of a page of tickets, in the same order.
   *
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public List<TicketHistory> read(List<TicketRead> tickets) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    Set<Unknown> unknown = EnumSet.noneOf(Unknown.class);
    List<Message> found = messages(tickets).orElse(List.of());
    if (messagesRefused) {
      unknown.addAll(EnumSet.allOf(Unknown.class));
    }
    Map<Long, List<TrackedChange>> changes = Map.of();
    if (!messagesRefused) {
      Optional<List<TrackedChange>> tracked = changes(found);
      if (tracked.isEmpty()) {
        unknown.add(Unknown.TRACKED_CHANGES);
      } else {
        changes = tracked.get().stream().collect(Collectors.groupingBy(TrackedChange::message));
      }
    }
    Map<Long, Contact> contacts = authors(found, changes);
    Map<Long, List<Message>> byTicket =
        found.stream().collect(Collectors.groupingBy(Message::ticket));
    List<TicketHistory> histories = new ArrayList<>(tickets.size());
    for (TicketRead read : tickets) {
      List<Message> own = byTicket.getOrDefault(read.ticket().key().id(), List.of());
      List<TicketEvent> events = composer.events(read, own, changes, contacts);
      if (unknown.contains(Unknown.TRACKED_CHANGES)) {
        lastStageChange(read).ifPresent(events::add);
      }
      histories.add(new TicketHistory(read.ticket(), events, unknown));
    }
    return histories;
  }

  private Optional<List<Message>> messages(List<TicketRead> tickets) {
    if (messagesRefused) {
      return Optional.empty();
    }
    List<Long> ids = tickets.stream().map(read -> read.ticket().key().id()).toList();
    try {
      return Optional.of(messages.of(desk.schema().model(), ids));
    } catch (AccessDeniedException e) {
      messagesRefused = true;
      return Optional.empty();
    }
  }

  /** What people write carries no tracked changes; the notes that Odoo adds do. */
  private Optional<List<TrackedChange>> changes(List<Message> found) {
    List<Long> ids = found.stream().filter(m -> !m.reply()).map(Message::id).toList();
    return trackedChanges.of(ids);
  }

  private Map<Long, Contact> authors(List<Message> found, Map<Long, List<TrackedChange>> changes) {
    return desk.contacts()
        .of(
            found.stream()
                .filter(message -> message.reply() || changes.containsKey(message.id()))
                .map(Message::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
  }

  /** What the ticket itself remembers of its stages: the last change. */
  private static Optional<TicketEvent> lastStageChange(TicketRead read) {
    Stage stage = read.ticket().stage();
    Instant since =
        stage != null && stage.closed() && read.closedAt() != null
            ? read.closedAt()
            : read.stageSince();
    if (stage == null || since == null || !since.isAfter(read.ticket().created())) {
      return Optional.empty();
    }
    return Optional.of(new TicketEvent.StageChange(since, 0, null, stage, null));
  }
}
