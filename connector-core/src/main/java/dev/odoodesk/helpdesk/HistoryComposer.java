package dev.odoodesk.helpdesk;

import dev.odoodesk.helpdesk.internal.Contact;
import dev.odoodesk.helpdesk.internal.Message;
import dev.odoodesk.helpdesk.internal.SelectionLabels;
import dev.odoodesk.helpdesk.internal.TrackedChange;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketEvent.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events out of one ticket's messages and tracked changes. */
final class HistoryComposer {
  private final HelpdeskSchema schema;
  private final StageHistory stages;
  private final SelectionLabels priorityLabels;

  HistoryComposer(Desk desk) {
    this.schema = desk.schema();
    this.stages = new StageHistory(desk);
    this.priorityLabels =
        new SelectionLabels(
            desk.client(), schema.model(), FieldNames.PRIORITY, schema.priorities());
  }

  /**
   * The events of a ticket.
   *
   * @param messages the ticket's messages
   * @param changes the changes noted with each of them, in order
   * @param contacts the authors
   */
  List<TicketEvent> events(
      TicketRead read,
      List<Message> messages,
      Map<Long, List<TrackedChange>> changes,
      Map<Long, Contact> contacts) {
    List<TicketEvent> events = new ArrayList<>();
    for (Message message : messages) {
      Contact author = message.author() == null ? null : contacts.get(message.author());
      if (message.reply() && (author == null || !author.robot())) {
        events.add(
            new TicketEvent.Reply(
                message.at(),
                message.id(),
                side(author, read.ticket().customer()),
                person(author)));
      }
      for (TrackedChange change : changes.getOrDefault(message.id(), List.of())) {
        event(message, change, person(author)).ifPresent(events::add);
      }
    }
    events.addAll(stages.events(read, messages, changes, id -> person(contacts.get(id))));
    return events;
  }

  /**
   * The ticket's own customer asks, even a colleague of ours; else whoever has an internal user
   * answers, and everybody without one belongs to the customer.
   */
  private static Side side(@Nullable Contact author, @Nullable Customer customer) {
    if (author == null || !author.internal()) {
      return Side.CUSTOMER;
    }
    return customer != null && customer.id() == author.id() ? Side.CUSTOMER : Side.STAFF;
  }

  private Optional<TicketEvent> event(Message message, TrackedChange change, @Nullable Person by) {
    String field = change.field();
    if (stages.isAbout(field)) {
      return Optional.empty();
    }
    if (field.equals(FieldNames.PRIORITY)) {
      Optional<Priority> to = priority(change.newText());
      if (to.isPresent()) {
        return Optional.of(
            new TicketEvent.PriorityChange(
                message.at(), message.id(), priority(change.oldText()).orElse(null), to.get(), by));
      }
    }
    if (field.equals(schema.assignees())) {
      return Optional.of(
          new TicketEvent.AssigneeChange(
              message.at(),
              message.id(),
              assignee(change.oldId(), change.oldText()),
              assignee(change.newId(), change.newText()),
              by));
    }
    return Optional.of(
        new TicketEvent.FieldChange(
            message.at(), message.id(), field, change.oldText(), change.newText(), by));
  }

  private Optional<Priority> priority(@Nullable String label) {
    if (label == null) {
      return Optional.empty();
    }
    return priorityLabels.key(label).flatMap(schema::priority);
  }

  private static @Nullable Person assignee(long id, @Nullable String name) {
    return name == null ? null : new Person(id, name);
  }

  private static @Nullable Person person(@Nullable Contact contact) {
    return contact == null ? null : contact.toPerson();
  }
}
