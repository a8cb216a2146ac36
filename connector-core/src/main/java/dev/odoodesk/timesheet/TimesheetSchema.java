package dev.odoodesk.timesheet;

import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one database keeps timesheet lines: which links they have and how they are approved, told by
 * the shape of the fields; the one place where these names stand. Immutable and thread-safe.
 */
public final class TimesheetSchema {
  /** Model of the lines. */
  public static final String LINE = "account.analytic.line";

  static final String SHEET = "hr_timesheet.sheet";
  static final String NAME = "name";
  static final String DATE = "date";
  static final String SPENT = "unit_amount";
  static final String EMPLOYEE = "employee_id";
  static final String PROJECT = "project_id";
  static final String SALE_LINE = "so_line";
  static final String VALIDATED = "validated";
  static final String SHEET_LINK = "sheet_id";
  static final String WRITTEN = "write_date";

  /** Many2one fields to a ticket or task, the first that is set counts. */
  private static final List<String> TICKETS = List.of("helpdesk_ticket_id", "ticket_id", "task_id");

  /** Many2one fields to the invoice: Odoo 20 renames it. */
  private static final List<String> INVOICES = List.of("timesheet_invoice_id", "reinvoice_move_id");

  private static final List<String> CUSTOMERS = List.of("commercial_partner_id", "partner_id");

  private final ModelFields fields;
  private final ApprovalFlavour flavour;

  private TimesheetSchema(ModelFields fields) {
    this.fields = fields;
    this.flavour = flavour(fields);
  }

  /**
   * Finds out how lines are kept.
   *
   * @throws TimesheetException if there are no timesheets that the user may see
   */
  public static TimesheetSchema detect(OdooClient client) {
    if (!client.model(LINE).exists() || !client.model(LINE).fields().has(PROJECT)) {
      throw new TimesheetException(
          "Database \"%s\" has no timesheets that user \"%s\" may see: install hr_timesheet, or give the user access."
              .formatted(client.connection().database(), client.connection().user()));
    }
    return new TimesheetSchema(client.model(LINE).fields());
  }

  static ApprovalFlavour flavour(ModelFields fields) {
    if (fields.has(VALIDATED, FieldType.BOOLEAN)) {
      return ApprovalFlavour.TIMESHEET_GRID;
    }
    return fields.find(SHEET_LINK).filter(link -> SHEET.equals(link.relation())).isPresent()
        ? ApprovalFlavour.TIMESHEET_SHEET
        : ApprovalFlavour.OWN_FIELDS;
  }

  /** How lines are approved. */
  public ApprovalFlavour flavour() {
    return flavour;
  }

  /** Whether the line has that field. */
  boolean has(LineField field) {
    return fields.has(field.fieldName());
  }

  /** Links to tickets, in the order in which they count. */
  List<String> tickets() {
    return TICKETS.stream().filter(name -> fields.has(name, FieldType.MANY2ONE)).toList();
  }

  Optional<String> invoice() {
    return INVOICES.stream().filter(fields::has).findFirst();
  }

  /** The field that names the customer; the first knows the commercial partner. */
  @Nullable String customer() {
    return CUSTOMERS.stream().filter(fields::has).findFirst().orElse(null);
  }

  boolean hasSaleLine() {
    return fields.has(SALE_LINE, FieldType.MANY2ONE);
  }

  /** Fields to read. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(NAME, DATE, SPENT, EMPLOYEE, PROJECT, WRITTEN));
    columns.addAll(tickets());
    invoice().ifPresent(columns::add);
    String customer = customer();
    if (customer != null) {
      columns.add(customer);
    }
    if (hasSaleLine()) {
      columns.add(SALE_LINE);
    }
    if (flavour == ApprovalFlavour.TIMESHEET_GRID) {
      columns.add(VALIDATED);
    }
    if (flavour == ApprovalFlavour.TIMESHEET_SHEET) {
      columns.add(SHEET_LINK);
    }
    for (LineField field : LineField.values()) {
      if (has(field)) {
        columns.add(field.fieldName());
      }
    }
    return columns;
  }
}
