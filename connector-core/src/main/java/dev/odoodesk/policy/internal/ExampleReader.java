package dev.odoodesk.policy.internal;

import dev.odoodesk.policy.Example;
import dev.odoodesk.policy.Expectation;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Team;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code examples}. */
final class ExampleReader {
  private static final int PRIORITIES = 4;
  private static final Person SOMEBODY = new Person(1, "somebody");

  private final Scope scope;
  private final Times times;
  private final Optional<HoursExampleReader> hours;
  private final Map<String, Long> ids = new LinkedHashMap<>();
  private final Set<String> names = new TreeSet<>();

  /**
   * @param hours the section that timesheet lines are judged by, if there is one
   */
  ExampleReader(Scope scope, Optional<HoursPolicy> hours) {
    this.scope = scope;
    this.hours = hours.map(HoursExampleReader::new);
    this.times = new Times(scope.zone);
  }

  Example read(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    String name = Shape.text(fields.require("example"));
    if (!names.add(name)) {
      throw new Mistake(
          fields.require("example").place(),
          "there are two examples called `" + YamlReader.excerpt(name) + "`");
    }
    YamlNode.Fields ticket = Shape.fields(fields.require("ticket"));
    Life life = new Life(ticket);
    YamlNode events = fields.get("events");
    if (events != null) {
      Shape.items(events).forEach(event -> life.event(Shape.fields(event)));
    }
    if (fields.has("lines") && hours.isEmpty()) {
      throw new Mistake(fields.require("lines").place(), "lines need a section `hours` above");
    }
    ExpectationReader expected =
        new ExpectationReader(scope, times, life.created, hours.map(reader -> reader.read(fields)));
    List<Expectation> expectations = new ArrayList<>();
    for (YamlNode item : Shape.items(fields.require("expect"))) {
      expectations.add(expected.read(Shape.fields(item)));
    }
    return new Example(name, node.place().line(), life.history(), expectations);
  }

  private long id(String kind, String name) {
    return ids.computeIfAbsent(kind + ":" + name, key -> ids.size() + 1L);
  }

  private Stage stage(YamlNode node, boolean closed) {
    String name = Shape.text(node);
    return new Stage(id("stage", name), name, closed);
  }

  private static Priority priority(YamlNode node) {
    int index = Shape.integer(node, 0, PRIORITIES - 1);
    return new Priority(String.valueOf(index), index, PRIORITIES);
  }

  /** The ticket of one example while its events are read. */
  private final class Life {
    private final YamlNode.Fields ticket;
    private final Instant created;
    private final List<TicketEvent> events = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Stage stage;
    private Priority priority;
    private @Nullable Person assignee;

    Life(YamlNode.Fields ticket) {
      this.ticket = ticket;
      created = times.moment(ticket.require("created"), null);
      YamlNode first = ticket.get("stage");
      stage = first == null ? new Stage(id("stage", "New"), "New", false) : stage(first, false);
      YamlNode urgency = ticket.get("priority");
      priority = urgency == null ? new Priority("0", 0, PRIORITIES) : priority(urgency);
      YamlNode fieldValues = ticket.get("fields");
      if (fieldValues != null) {
        Shape.fields(fieldValues)
            .fields()
            .forEach((name, field) -> values.put(name, Shape.text(field.value())));
      }
    }

    void event(YamlNode.Fields event) {
      Instant at = times.moment(event.require("at"), created);
      if (!events.isEmpty() && at.isBefore(events.get(events.size() - 1).at())) {
        throw new Mistake(event.require("at").place(), "events stand in the order of time");
      }
      long message = events.size() + 1L;
      Set<String> kinds = new LinkedHashSet<>(event.fields().keySet());
      kinds.removeAll(Set.of("at", "closed"));
      if (kinds.size() != 1 || (event.has("closed") && !event.has("stage"))) {
        throw new Mistake(
            event.place(), "an event has `at` and one of reply, stage, priority, assignee, field");
      }
      YamlNode value = event.require(kinds.iterator().next());
      switch (kinds.iterator().next()) {
        case "reply" -> {
          boolean staff = Shape.text(value).equals("staff");
          TicketEvent.Side side = staff ? TicketEvent.Side.STAFF : TicketEvent.Side.CUSTOMER;
          events.add(new TicketEvent.Reply(at, message, side, null));
        }
        case "stage" -> {
          YamlNode closed = event.get("closed");
          Stage next = stage(value, closed != null && Shape.flag(closed));
          events.add(new TicketEvent.StageChange(at, message, stage, next, SOMEBODY));
          stage = next;
        }
        case "priority" -> {
          Priority next = priority(value);
          events.add(new TicketEvent.PriorityChange(at, message, priority, next, SOMEBODY));
          priority = next;
        }
        case "assignee" -> {
          Person next = new Person(id("user", Shape.text(value)), Shape.text(value));
          events.add(new TicketEvent.AssigneeChange(at, message, assignee, next, SOMEBODY));
          assignee = next;
        }
        default -> {
          Map.Entry<String, YamlNode.Field> change =
              Shape.fields(value).fields().entrySet().iterator().next();
          String name = change.getKey();
          String next = Shape.text(change.getValue().value());
          events.add(
              new TicketEvent.FieldChange(at, message, name, values.get(name), next, SOMEBODY));
          values.put(name, next);
        }
      }
    }

    TicketHistory history() {
      YamlNode tags = ticket.get("tags");
      String team = text("team", "Support");
      Ticket.Builder builder =
          Ticket.builder(new TicketKey("helpdesk.ticket", 1), created, priority)
              .subject(text("subject", ""))
              .stage(stage)
              .team(new Team(id("team", team), team))
              .assignees(assignee == null ? List.of() : List.of(assignee))
              .customer(customer())
              .kind(ticket.has("kind") ? text("kind", "") : null)
              .tags(tags == null ? Set.of() : new TreeSet<>(Shape.texts(tags)))
              .storedSeverity(ticket.has("stored-level") ? text("stored-level", "") : null)
              .fields(values);
      return TicketHistory.of(builder.build(), events);
    }

    private String text(String key, String otherwise) {
      YamlNode node = ticket.get(key);
      return node == null ? otherwise : Shape.text(node);
    }

    private @Nullable Customer customer() {
      if (!ticket.has("customer") && !ticket.has("requester")) {
        return null;
      }
      String company = text("customer", text("requester", ""));
      String contact = text("requester", company);
      return new Customer(
          id("contact", contact),
          contact,
          id("contact", company),
          company,
          contact.contains("@") ? contact : null);
    }
  }
}
