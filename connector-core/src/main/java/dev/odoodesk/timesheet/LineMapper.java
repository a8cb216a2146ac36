package dev.odoodesk.timesheet;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.TimesheetLine.State;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.TicketKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes lines of records. Equal names and people share one object. Thread-safe. */
final class LineMapper {
  private static final String DONE = "done";

  private final OdooClient client;
  private final TimesheetSchema schema;
  private final Partners partners;
  private final Map<Long, Person> people = new ConcurrentHashMap<>();
  private final Map<Long, String> projects = new ConcurrentHashMap<>();

  LineMapper(OdooClient client, TimesheetSchema schema, Partners partners) {
    this.client = client;
    this.schema = schema;
    this.partners = partners;
  }

  List<TimesheetLine> lines(List<Record> records) {
    String customer = schema.customer();
    if (customer != null) {
      partners.learn(Partners.ids(records, customer));
    }
    Set<Long> approvedSheets = approvedSheets(records);
    return records.stream().map(record -> line(record, approvedSheets)).toList();
  }

  private Set<Long> approvedSheets(List<Record> records) {
    if (schema.flavour() != ApprovalFlavour.TIMESHEET_SHEET) {
      return Set.of();
    }
    List<Long> sheets = Partners.ids(records, TimesheetSchema.SHEET_LINK);
    return sheets.isEmpty()
        ? Set.of()
        : client.model(TimesheetSchema.SHEET).read(sheets, "state").stream()
            .filter(sheet -> DONE.equals(sheet.text("state")))
            .map(Record::id)
            .collect(Collectors.toSet());
  }

  private TimesheetLine line(Record record, Set<Long> approvedSheets) {
    String customer = schema.customer();
    Long sheet =
        schema.flavour() == ApprovalFlavour.TIMESHEET_SHEET
            ? id(record.reference(TimesheetSchema.SHEET_LINK))
            : null;
    boolean approved =
        switch (schema.flavour()) {
          case TIMESHEET_GRID -> record.flag(TimesheetSchema.VALIDATED);
          case TIMESHEET_SHEET -> sheet != null && approvedSheets.contains(sheet);
          case OWN_FIELDS ->
              schema.has(LineField.APPROVED) && record.flag(LineField.APPROVED.fieldName());
        };
    Optional<String> invoice = schema.invoice();
    return new TimesheetLine(
        record.id(),
        Objects.requireNonNullElse(record.date(TimesheetSchema.DATE), LocalDate.EPOCH),
        Hours.of(
            Objects.requireNonNullElse(record.decimal(TimesheetSchema.SPENT), BigDecimal.ZERO)),
        Objects.requireNonNullElse(record.text(TimesheetSchema.NAME), ""),
        person(record.reference(TimesheetSchema.EMPLOYEE)),
        ticket(record),
        project(record.reference(TimesheetSchema.PROJECT)),
        customer == null ? null : partners.payerOf(id(record.reference(customer))),
        schema.hasSaleLine() ? id(record.reference(TimesheetSchema.SALE_LINE)) : null,
        invoice.isPresent() && record.reference(invoice.get()) != null,
        approved ? State.APPROVED : State.OPEN,
        sheet,
        schema.has(LineField.APPROVAL_NOTE)
            ? FirstApproval.user(record.text(LineField.APPROVAL_NOTE.fieldName()))
            : null,
        Objects.requireNonNullElse(record.instant(TimesheetSchema.WRITTEN), Instant.EPOCH));
  }

  private @Nullable TicketKey ticket(Record record) {
    for (String link : schema.tickets()) {
      Reference ticket = record.reference(link);
      if (ticket != null) {
        return new TicketKey(ticket.model(), ticket.id());
      }
    }
    return null;
  }

  private Person person(@Nullable Reference employee) {
    return employee == null
        ? new Person(0, "")
        : people.computeIfAbsent(
            employee.id(),
            id -> new Person(id, Objects.requireNonNullElse(employee.name(), "#" + id)));
  }

  private String project(@Nullable Reference project) {
    return project == null
        ? ""
        : projects.computeIfAbsent(
            project.id(), id -> Objects.requireNonNullElse(project.name(), "#" + id));
  }

  private static @Nullable Long id(@Nullable Reference reference) {
    return reference == null ? null : reference.id();
  }
}
