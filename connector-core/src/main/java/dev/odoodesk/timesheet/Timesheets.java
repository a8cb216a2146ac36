package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import dev.odoodesk.hours.Approver;
import dev.odoodesk.hours.TimesheetLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The timesheets of one database. Thread-safe; make a new one after the database's set-up has
 * changed. Every method but the getters may throw {@link dev.odoodesk.client.OdooException}.
 */
public final class Timesheets {
  private final OdooClient client;
  private final TimesheetSchema schema;
  private final Partners partners;
  private final LineMapper mapper;

  private Timesheets(OdooClient client, TimesheetSchema schema) {
    this.client = client;
    this.schema = schema;
    this.partners = new Partners(client);
    this.mapper = new LineMapper(client, schema, partners);
  }

  /**
   * Finds out how timesheets are kept.
   *
   * @throws TimesheetException if there are none that the user may see
   */
  public static Timesheets open(OdooClient client) {
    return new Timesheets(client, TimesheetSchema.detect(client));
  }

  /** How lines are approved here. */
  public ApprovalFlavour flavour() {
    return schema.flavour();
  }

  /**
   * Whether notes can be left on lines: whether the {@linkplain LineField fields} for them exist.
   */
  public boolean keepsNotes() {
    return schema.has(LineField.APPROVAL_NOTE);
  }

  /** All lines. */
  public List<TimesheetLine> lines() {
    return lines(Domain.all());
  }

  /** The lines of work since a day. */
  public List<TimesheetLine> lines(LocalDate since) {
    return lines(Domain.where(TimesheetSchema.DATE, ">=", since));
  }

  /** The lines that were written since an instant: an increment. */
  public List<TimesheetLine> lines(Instant writtenSince) {
    return lines(Domain.where(TimesheetSchema.WRITTEN, ">=", writtenSince));
  }

  private List<TimesheetLine> lines(Domain domain) {
    Query query =
        client
            .model(TimesheetSchema.LINE)
            .query()
            .where(Domain.where(TimesheetSchema.PROJECT, "!=", null).and(domain))
            .fields(schema.columns());
    List<TimesheetLine> lines = new ArrayList<>();
    try (Pages pages = query.pages()) {
      while (pages.hasNext()) {
        lines.addAll(mapper.lines(pages.next()));
      }
    }
    return lines;
  }

  /**
   * These lines as they are now; those that are gone, or no timesheet lines any more, are absent.
   */
  public List<TimesheetLine> read(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Record> records =
        client
            .model(TimesheetSchema.LINE)
            .read(ids, schema.columns().toArray(String[]::new))
            .stream()
            .filter(record -> record.reference(TimesheetSchema.PROJECT) != null)
            .toList();
    return mapper.lines(records);
  }

  /**
   * The packs that were sold; none where lines do not count on sale orders.
   *
   * @throws TimesheetException if the user may not read sale orders
   */
  public List<SoldPack> soldPacks() {
    return schema.hasSaleLine() ? new SoldPackReader(client, partners).read() : List.of();
  }

  /** The customer whose name this is, ignoring case, if there is exactly one company of it. */
  public Optional<Long> customerNamed(String name) {
    List<Record> found =
        client
            .model("res.partner")
            .query()
            .where(Domain.where("name", "=ilike", name).and("parent_id", "=", null))
            .fields("name")
            .limit(2)
            .list();
    return found.size() == 1 ? Optional.of(found.get(0).id()) : Optional.empty();
  }

  /** Who approves: the user of the connection. */
  public Approver approver() {
    OdooModel people = client.model("hr.employee.public");
    OdooModel model = people.exists() ? people : client.model("hr.employee");
    Set<Long> employees;
    try {
      employees =
          model.query().where(Domain.where("user_id", "=", client.uid())).list().stream()
              .map(Record::id)
              .collect(Collectors.toSet());
    } catch (AccessDeniedException mayNotKnow) {
      employees = Set.of();
    }
    return new Approver(client.uid(), employees);
  }

  /** Approves and takes back. */
  public LineApprovals approvals() {
    return new LineApprovals(client, this, schema);
  }
}
