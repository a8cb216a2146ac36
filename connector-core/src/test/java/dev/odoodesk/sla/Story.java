package dev.odoodesk.sla;

import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Team;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells a ticket's life in a few lines; each event gets the next message id. */
public final class Story {
  private final Instant created;
  private final List<TicketEvent> events = new ArrayList<>();
  private final Set<String> tags = new TreeSet<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<Unknown> unknown = new TreeSet<>();
  private String subject = "Printer";
  private Stage stage = stage("New");
  private Priority priority = new Priority("0", 0, 4);
  private @Nullable Customer customer = new Customer(11, "Ana", 10, "Acme", "ana@acme.example");
  private @Nullable String kind;
  private @Nullable String stored;
  private Person by = new Person(7, "Agent");
  private int raisedBy;
  private boolean active = true;
  private long message = 100;

  private Story(Instant created) {
    this.created = created;
  }

  public static Story created(String at) {
    return new Story(Instant.parse(at));
  }

  public static Stage stage(String name) {
    boolean closed = name.startsWith("Solved") || name.equals("Cancelled");
    return new Stage(1000 + Math.abs(name.hashCode() % 1000), name, closed);
  }

  public Story subject(String value) {
    subject = value;
    return this;
  }

  public Story kind(String value) {
    kind = value;
    return this;
  }

  public Story tag(String value) {
    tags.add(value);
    return this;
  }

  public Story field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public Story customer(@Nullable Customer value) {
    customer = value;
    return this;
  }

  public Story stored(String level) {
    stored = level;
    return this;
  }

  /** Who does what is told from here on. */
  public Story by(Person value) {
    by = value;
    return this;
  }

  /** How many values the selection of priorities has, where it is not four. */
  public Story of(int priorities) {
    priority = new Priority(priority.key(), priority.index(), priorities);
    return this;
  }

  /** By how much steps of escalation have raised the priority. */
  public Story raisedBy(int values) {
    raisedBy = values;
    return this;
  }

  public Story archived() {
    active = false;
    return this;
  }

  public Story unknown(Unknown part) {
    unknown.add(part);
    return this;
  }

  /** The priority or stage that the ticket was created with, or has if nothing is told. */
  public Story startsAs(int priorityIndex, String stageName) {
    priority = priority(priorityIndex);
    stage = stage(stageName);
    return this;
  }

  public Story staffReplies(String at) {
    return reply(at, TicketEvent.Side.STAFF);
  }

  public Story customerWrites(String at) {
    return reply(at, TicketEvent.Side.CUSTOMER);
  }

  private Story reply(String at, TicketEvent.Side side) {
    events.add(new TicketEvent.Reply(Instant.parse(at), message++, side, null));
    return this;
  }

  public Story moves(String at, String to) {
    Stage next = stage(to);
    events.add(new TicketEvent.StageChange(Instant.parse(at), message++, stage, next, by));
    stage = next;
    return this;
  }

  public Story prioritised(String at, int index) {
    Priority next = priority(index);
    events.add(new TicketEvent.PriorityChange(Instant.parse(at), message++, priority, next, by));
    priority = next;
    return this;
  }

  public Story changes(String at, String name, @Nullable String to) {
    String from = fields.get(name);
    events.add(new TicketEvent.FieldChange(Instant.parse(at), message++, name, from, to, by));
    if (to == null) {
      fields.remove(name);
    } else {
      fields.put(name, to);
    }
    return this;
  }

  public List<TicketEvent> events() {
    return events;
  }

  public TicketHistory history() {
    return new TicketHistory(ticket(), events, unknown);
  }

  public Ticket ticket() {
    return Ticket.builder(new TicketKey("helpdesk.ticket", 1), created, priority)
        .subject(subject)
        .stage(stage)
        .team(new Team(1, "Support"))
        .customer(customer)
        .kind(kind)
        .tags(tags)
        .active(active)
        .storedSeverity(stored)
        .raisedBy(raisedBy)
        .fields(fields)
        .build();
  }

  private Priority priority(int index) {
    return new Priority(String.valueOf(index), index, priority.count());
  }
}
