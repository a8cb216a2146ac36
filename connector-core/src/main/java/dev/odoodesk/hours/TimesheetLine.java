package dev.odoodesk.hours;

import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timesheet as it stood when it was read.
 *
 * @param id database id
 * @param date the day of the work; Odoo keeps no time of day
 * @param spent the time spent; negative for a correction
 * @param text what was done; untrusted text
 * @param employee who worked, by the id of the employee
 * @param ticket the ticket or task that it was done for, if any
 * @param project name of the project; empty if there is none
 * @param customer whose work it is, if known
 * @param soldBy id of the sale order line that it counts on, if any
 * @param invoiced whether it stands on an invoice
 * @param state whether it is approved
 * @param sheet id of the sheet that it is on, where approval goes by sheets
 * @param firstApprovedBy user id of the first of two who approve, if one has
 * @param written when it was last written, in UTC and whole seconds
 */
public record TimesheetLine(
    long id,
    LocalDate date,
    Hours spent,
    String text,
    Person employee,
    @Nullable TicketKey ticket,
    String project,
    @Nullable Payer customer,
    @Nullable Long soldBy,
    boolean invoiced,
    State state,
    @Nullable Long sheet,
    @Nullable Long firstApprovedBy,
    Instant written) {

  /** The order in which lines are booked: by date, then by id. */
  public static final Comparator<TimesheetLine> BY_DATE =
      Comparator.comparing(TimesheetLine::date).thenComparingLong(TimesheetLine::id);

  /** Whether a line is approved. */
  public enum State {
    /** Nobody has decided. */
    OPEN,
    /** Approved, in the way of the database. */
    APPROVED
  }

  public TimesheetLine {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(spent, "spent");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(employee, "employee");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(written, "written");
  }

  /**
   * Whether what a decision rests on is still so: all but the state of approval and the moment of
   * writing, which an unrelated write moves.
   */
  public boolean saysTheSameAs(TimesheetLine other) {
    return id == other.id
        && date.equals(other.date)
        && spent.equals(other.spent)
        && text.equals(other.text)
        && employee.id() == other.employee.id()
        && Objects.equals(ticket, other.ticket)
        && Objects.equals(project, other.project)
        && Objects.equals(customer, other.customer)
        && Objects.equals(soldBy, other.soldBy)
        && invoiced == other.invoiced
        && Objects.equals(sheet, other.sheet)
        && Objects.equals(firstApprovedBy, other.firstApprovedBy);
  }
}
