package dev.odoodesk.hours;

import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Timesheet lines in few words. */
final class Lines {
  static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
  static final Person ANA = new Person(7, "Ana");

  private Lines() {}

  static TimesheetLine line(long id, LocalDate date, Hours spent, @Nullable Long ticket) {
    return line(id, date, spent, ticket, null);
  }

  static TimesheetLine line(
      long id, LocalDate date, Hours spent, @Nullable Long ticket, @Nullable Long soldBy) {
    return new TimesheetLine(
        id,
        date,
        spent,
        "Looked into it",
        ANA,
        ticket == null ? null : new TicketKey("helpdesk.ticket", ticket),
        "Support",
        new Payer(1, "Acme"),
        soldBy,
        false,
        TimesheetLine.State.OPEN,
        null,
        null,
        Instant.parse("2026-03-03T08:00:00Z"));
  }

  static Work work(long id, LocalDate date, int minutes, @Nullable Long ticket) {
    return work(id, date, minutes, ticket, "corrective");
  }

  static Work work(long id, LocalDate date, int minutes, @Nullable Long ticket, String kind) {
    return new Work(line(id, date, Hours.ofMinutes(minutes), ticket), null, kind, null);
  }
}
