package dev.odoodesk.helpdesk;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.helpdesk.internal.Contact;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Team;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tickets out of a page of records, resolving the references of the whole page at once. */
final class TicketMapper {
  private final Desk desk;
  private final HelpdeskSchema schema;
  private final TicketColumns columns;
  private final Set<String> writable = new LinkedHashSet<>();
  private final Set<String> extra;
  private final StepNotes notes;

  TicketMapper(Desk desk, TicketColumns columns) {
    this.desk = desk;
    this.schema = desk.schema();
    this.columns = columns;
    this.notes = new StepNotes(desk.client());
    if (has(FieldNames.PRIORITY)) {
      writable.add(FieldNames.PRIORITY);
    }
    schema.ownFields().stream().sorted().forEach(field -> writable.add(field.fieldName()));
    if (columns.nativeDeadline() && schema.nativeDeadline().isPresent()) {
      writable.add(FieldNames.NATIVE_DEADLINE);
    }
    if (columns.actions()) {
      writable.addAll(
          List.of(FieldNames.STAGE, FieldNames.TAGS, schema.names().team(), schema.assignees()));
      if (schema.closing() instanceof Closing.ByState state) {
        writable.add(state.field());
      }
      writable.removeIf(field -> !has(field));
    }
    this.extra = columns.extra().stream().filter(this::has).collect(Collectors.toSet());
  }

  /** The columns to ask for. */
  Set<String> fields() {
    FieldNames names = schema.names();
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add(FieldNames.SUBJECT);
    wanted.add(FieldNames.CREATED);
    wanted.add(FieldNames.WRITTEN);
    wanted.add(FieldNames.STAGE);
    wanted.add(names.team());
    wanted.add(FieldNames.CUSTOMER);
    wanted.add(schema.assignees());
    wanted.add(FieldNames.ACTIVE);
    wanted.add(names.closedAt());
    wanted.add(names.stageSince());
    schema.reference().ifPresent(wanted::add);
    schema.kind().ifPresent(wanted::add);
    if (columns.tags()) {
      wanted.add(FieldNames.TAGS);
    }
    if (schema.closing() instanceof Closing.ByState state) {
      wanted.add(state.field());
    }
    wanted.addAll(writable);
    wanted.addAll(extra);
    wanted.removeIf(field -> !has(field));
    return wanted;
  }

  List<TicketRead> tickets(List<Record> records) {
    FieldNames names = schema.names();
    Lookup lookup = new Lookup(records);
    lookup.add(names.teamModel(), names.team());
    lookup.add("res.users", schema.assignees());
    schema.kind().ifPresent(kind -> lookup.add(relation(kind), kind));
    if (columns.tags()) {
      lookup.add(names.tagModel(), FieldNames.TAGS);
    }
    for (String field : extra) {
      if (type(field) == FieldType.MANY2ONE) {
        lookup.add(relation(field), field);
      }
    }
    Map<Long, Contact> customers =
        desk.contacts().of(new LinkedHashSet<>(lookup.ids(FieldNames.CUSTOMER)));
    Map<Long, Set<StepMark>> steps =
        columns.actions()
            ? notes.of(schema.model(), records.stream().map(Record::id).toList())
            : Map.of();
    return records.stream()
        .map(record -> ticket(record, lookup, customers, steps.getOrDefault(record.id(), Set.of())))
        .toList();
  }

  private TicketRead ticket(
      Record record, Lookup lookup, Map<Long, Contact> customers, Set<StepMark> steps) {
    TicketKey key = new TicketKey(schema.model(), record.id());
    Instant written = Objects.requireNonNullElse(record.instant(FieldNames.WRITTEN), Instant.EPOCH);
    // Only rows that were made by SQL have no dates
    Instant created = Objects.requireNonNullElse(record.instant(FieldNames.CREATED), written);
    Ticket.Builder ticket =
        Ticket.builder(key, created, priority(record))
            .subject(Objects.requireNonNullElse(text(record, FieldNames.SUBJECT), ""))
            .stage(stage(record))
            .team(team(record, lookup))
            .assignees(assignees(record, lookup))
            .active(!record.has(FieldNames.ACTIVE) || record.flag(FieldNames.ACTIVE))
            .storedSeverity(text(record, OwnField.SEVERITY.fieldName()))
            .raisedBy(steps.stream().mapToInt(StepMark::raised).sum())
            .fields(extra(record, lookup));
    schema
        .reference()
        .map(field -> text(record, field))
        .filter(number -> !number.isBlank())
        .ifPresent(ticket::reference);
    schema.kind().map(field -> lookup.name(record, field)).ifPresent(ticket::kind);
    if (columns.tags()) {
      ticket.tags(new LinkedHashSet<>(lookup.names(record, FieldNames.TAGS)));
    }
    Reference customer = reference(record, FieldNames.CUSTOMER);
    if (customer != null) {
      ticket.customer(Objects.requireNonNull(customers.get(customer.id())).toCustomer());
    }
    Map<String, @Nullable Object> current = new LinkedHashMap<>();
    writable.forEach(field -> current.put(field, present(record, field, lookup)));
    return new TicketRead(
        ticket.build(),
        written,
        current,
        steps,
        instant(record, schema.names().stageSince()),
        instant(record, schema.names().closedAt()));
  }

  private @Nullable Object present(Record record, String field, Lookup lookup) {
    FieldType type = type(field);
    if (type == null || !(type.isToMany() || type == FieldType.MANY2ONE)) {
      Object value = record.raw(field);
      return "".equals(value) ? null : value; // what an integration may leave in a text field
    }
    List<Link> links =
        lookup.ids(record, field).stream()
            .map(id -> new Link(id, linkName(field, id, lookup)))
            .sorted()
            .toList();
    return type.isToMany() ? links : links.stream().findFirst().orElse(null);
  }

  private String linkName(String field, long id, Lookup lookup) {
    return field.equals(FieldNames.STAGE)
        ? desk.stages().stage(id, "stage " + id).name()
        : lookup.name(field, id);
  }

  /** A ticket without a priority, or with one that is no longer offered, counts as the lowest. */
  private Priority priority(Record record) {
    return Optional.ofNullable(text(record, FieldNames.PRIORITY))
        .flatMap(schema::priority)
        .orElseGet(schema::lowestPriority);
  }

  private @Nullable Stage stage(Record record) {
    Reference at = reference(record, FieldNames.STAGE);
    if (at == null) {
      return null;
    }
    Stage stage = desk.stages().stage(at.id(), "stage " + at.id());
    return schema.closing() instanceof Closing.ByState state
        ? new Stage(stage.id(), stage.name(), state.closed().contains(text(record, state.field())))
        : stage;
  }

  private @Nullable Team team(Record record, Lookup lookup) {
    Reference team = reference(record, schema.names().team());
    String name = lookup.name(record, schema.names().team());
    return team == null || name == null ? null : new Team(team.id(), name);
  }

  private List<Person> assignees(Record record, Lookup lookup) {
    List<Person> people = new ArrayList<>();
    for (long id : lookup.ids(record, schema.assignees())) {
      people.add(new Person(id, lookup.name(schema.assignees(), id)));
    }
    return people;
  }

  private Map<String, String> extra(Record record, Lookup lookup) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : extra) {
      Object raw = record.raw(field);
      String text =
          raw instanceof Reference
              ? lookup.name(record, field)
              : raw == null ? null : raw.toString();
      if (text != null) {
        values.put(field, text);
      }
    }
    return values;
  }

  private boolean has(String field) {
    return schema.fields().has(field);
  }

  private @Nullable FieldType type(String field) {
    return schema.fields().find(field).map(FieldInfo::type).orElse(null);
  }

  private String relation(String field) {
    return schema
        .fields()
        .find(field)
        .map(FieldInfo::relation)
        .orElseThrow(() -> new IllegalStateException(field + " points nowhere"));
  }

  private static @Nullable String text(Record record, String field) {
    return record.has(field) ? record.text(field) : null;
  }

  private static @Nullable Instant instant(Record record, String field) {
    return record.has(field) ? record.instant(field) : null;
  }

  private static @Nullable Reference reference(Record record, String field) {
    return record.has(field) ? record.reference(field) : null;
  }

  /** Names of what a page's records point to. */
  private final class Lookup {
    private final List<Record> records;
    private final Map<String, Map<Long, String>> namesByField = new LinkedHashMap<>();

    Lookup(List<Record> records) {
      this.records = records;
    }

    void add(String model, String field) {
      namesByField.put(field, desk.names(model).of(ids(field)));
    }

    List<Long> ids(String field) {
      return records.stream().flatMap(record -> ids(record, field).stream()).distinct().toList();
    }

    List<Long> ids(Record record, String field) {
      if (!record.has(field)) {
        return List.of();
      }
      FieldType type = type(field);
      if (type != null && type.isToMany()) {
        return record.ids(field);
      }
      Reference reference = record.reference(field);
      return reference == null ? List.of() : List.of(reference.id());
    }

    List<String> names(Record record, String field) {
      return ids(record, field).stream().map(id -> name(field, id)).toList();
    }

    @Nullable String name(Record record, String field) {
      return names(record, field).stream().findFirst().orElse(null);
    }

    String name(String field, long id) {
      return Objects.requireNonNull(namesByField.get(field)).getOrDefault(id, "");
    }
  }
}
