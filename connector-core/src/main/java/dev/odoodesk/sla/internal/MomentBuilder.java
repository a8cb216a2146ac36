package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Names;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketEvent.AssigneeChange;
import dev.odoodesk.ticket.TicketEvent.FieldChange;
import dev.odoodesk.ticket.TicketEvent.PriorityChange;
import dev.odoodesk.ticket.TicketEvent.Reply;
import dev.odoodesk.ticket.TicketEvent.Side;
import dev.odoodesk.ticket.TicketEvent.StageChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replays a ticket's changes. It begins with what the first change of each kind says was so before,
 * and with the present value of what never changed.
 */
final class MomentBuilder {
  private final TicketView view;
  private @Nullable Stage stage;
  private String stageName = "";
  private Priority priority;
  private List<Person> assignees;
  private Map<String, String> fields;
  private boolean answered;

  MomentBuilder(TicketView view, List<TicketEvent> events) {
    this.view = view;
    Ticket ticket = view.ticket();
    priority = ticket.priority();
    assignees = ticket.assignees();
    fields = ticket.fields();
    stage(ticket.stage());
    rewind(events);
  }

  private void rewind(List<TicketEvent> events) {
    boolean stageSeen = false;
    boolean prioritySeen = false;
    boolean assigneeSeen = false;
    Set<String> fieldsSeen = Set.of();
    for (TicketEvent event : events) {
      if (event instanceof StageChange change && !stageSeen) {
        stageSeen = true;
        stage(change.from());
      } else if (event instanceof PriorityChange change && !prioritySeen) {
        prioritySeen = true;
        priority = change.from() == null ? priority : change.from();
      } else if (event instanceof AssigneeChange change && !assigneeSeen) {
        assigneeSeen = true;
        assignees = change.from() == null ? List.of() : List.of(change.from());
      } else if (event instanceof FieldChange change) {
        fieldsSeen = fieldsSeen.isEmpty() ? new HashSet<>() : fieldsSeen;
        if (fieldsSeen.add(change.field())) {
          setField(change.field(), change.from());
        }
      }
    }
  }

  /** Takes an event in; false if it changes nothing that conditions ask for. */
  boolean accept(TicketEvent event) {
    if (event instanceof Reply reply) {
      boolean first = reply.side() == Side.STAFF && !answered;
      answered |= first;
      return first;
    }
    if (event instanceof StageChange change) {
      boolean other = !change.to().equals(stage);
      stage(change.to());
      return other;
    }
    if (event instanceof PriorityChange change) {
      boolean other = !change.to().equals(priority);
      priority = change.to();
      return other;
    }
    if (event instanceof AssigneeChange change) {
      assignees = change.to() == null ? List.of() : List.of(change.to());
      return true;
    }
    if (event instanceof FieldChange change) {
      setField(change.field(), change.to());
      return true;
    }
    throw new IllegalArgumentException("unknown event " + event);
  }

  void stage(@Nullable Stage value) {
    stage = value;
    stageName = value == null ? "" : Names.fold(value.name());
  }

  Moment at(Instant from) {
    return new Moment(
        view, from, stage, stageName, priority, assignees, fields, answered, null, from);
  }

  private void setField(String field, @Nullable String value) {
    Map<String, String> copy = new LinkedHashMap<>(fields);
    if (value == null) {
      copy.remove(field);
    } else {
      copy.put(field, value);
    }
    fields = copy;
  }
}
