package dev.odoodesk.cli.report;

import dev.odoodesk.cli.report.Sheet.Heading;
import dev.odoodesk.report.ChangedTicket;
import dev.odoodesk.report.ComplianceReport;
import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.Group;
import dev.odoodesk.report.Grouping;
import dev.odoodesk.report.Listed;
import dev.odoodesk.report.TicketClock;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sheets that workbooks are made of. Not thread-safe. */
final class SheetSet {
  private final Workbooks workbook;
  private final Wording wording;

  SheetSet(Workbooks workbook, Wording wording) {
    this.workbook = workbook;
    this.wording = wording;
  }

  /** Opens a sheet with columns of the words' names. */
  Sheet open(String name, Object... columnsAndWidths) {
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < columnsAndWidths.length; i += 2) {
      headings.add(
          new Heading(
              wording.text("column." + columnsAndWidths[i]), (Integer) columnsAndWidths[i + 1]));
    }
    return workbook.sheet(wording.text("sheet." + name), headings);
  }

  void summary(Map<String, @Nullable Object> facts) throws IOException {
    try (Sheet sheet = open("summary", "name", 34, "value", 44)) {
      for (Map.Entry<String, @Nullable Object> fact : facts.entrySet()) {
        sheet.row(fact.getKey(), fact.getValue());
      }
    }
  }

  void changes(Consumer<Consumer<ChangedTicket>> tickets) throws IOException {
    try (Sheet sheet =
        open(
            "changes",
            "ticket",
            14,
            "id",
            24,
            "subject",
            40,
            "customer",
            24,
            "field",
            24,
            "before",
            26,
            "after",
            26,
            "reason",
            60,
            "outcome",
            20,
            "detail",
            40)) {
      RowFailure.during(
          () ->
              tickets.accept(
                  ticket ->
                      ticket
                          .entries()
                          .forEach(e -> RowFailure.of(() -> change(sheet, ticket, e)))));
    }
  }

  private void change(Sheet sheet, ChangedTicket ticket, JournalEntry entry) throws IOException {
    TicketOutcome outcome = ticket.outcome().orElse(null);
    sheet.row(
        ticket.reference(),
        ticket.key().toString(),
        outcome == null ? null : outcome.subject(),
        outcome == null ? null : outcome.customer(),
        wording.field(entry.intent().field()),
        cell(entry.intent().field(), entry.intent().before()),
        cell(entry.intent().field(), entry.intent().after()),
        wording.reason(entry.intent().reason()),
        wording.constant("entry", entry.state().name()),
        entry.detail());
  }

  private @Nullable Object cell(String field, StoredValue value) {
    if (value instanceof StoredValue.Empty) {
      return null;
    }
    if (value instanceof StoredValue.Moment moment) {
      return moment.value();
    }
    return value instanceof StoredValue.Day day ? day.value() : wording.value(field, value);
  }

  void clocks(Consumer<Consumer<ChangedTicket>> tickets) throws IOException {
    try (Sheet sheet =
        open(
            "clocks",
            "ticket",
            14,
            "subject",
            40,
            "customer",
            24,
            "level",
            10,
            "level-reason",
            40,
            "target",
            20,
            "state",
            12,
            "due",
            20,
            "broken",
            20,
            "stopped",
            20,
            "promised",
            12,
            "used",
            12,
            "calendar",
            14,
            "paused-by",
            40)) {
      RowFailure.during(
          () ->
              tickets.accept(
                  ticket ->
                      ticket
                          .outcome()
                          .ifPresent(
                              outcome ->
                                  outcome
                                      .targets()
                                      .forEach(
                                          t -> RowFailure.of(() -> clock(sheet, outcome, t))))));
    }
  }

  private void clock(Sheet sheet, TicketOutcome ticket, TargetOutcome target) throws IOException {
    sheet.row(
        ticket.reference(),
        ticket.subject(),
        ticket.customer(),
        ticket.level(),
        wording.reason(ticket.levelReason()),
        wording.target(target.name()),
        wording.state(target.state()),
        target.deadline(),
        target.breachedAt(),
        target.stopped(),
        target.target(),
        target.used(),
        target.calendar(),
        wording.pause(target.note()));
  }

  void pauses(Consumer<Consumer<ChangedTicket>> tickets) throws IOException {
    try (Sheet sheet =
        open(
            "pauses",
            "ticket",
            14,
            "subject",
            40,
            "target",
            20,
            "paused-by",
            40,
            "from",
            20,
            "to",
            20)) {
      RowFailure.during(
          () ->
              tickets.accept(
                  ticket ->
                      ticket
                          .outcome()
                          .ifPresent(each -> RowFailure.of(() -> pauses(sheet, each)))));
    }
  }

  private void pauses(Sheet sheet, TicketOutcome ticket) throws IOException {
    for (TargetOutcome target : ticket.targets()) {
      for (PauseSpan pause : target.pauses()) {
        sheet.row(
            ticket.reference(),
            ticket.subject(),
            wording.target(target.name()),
            wording.pause(pause.reason()),
            pause.from(),
            wording.goesOn(ticket, target, pause) ? null : pause.to());
      }
    }
  }

  /** Clocks of one kind, as many as the report shows. */
  void standing(String name, Listed<TicketClock> clocks) throws IOException {
    try (Sheet sheet =
        open(
            name,
            "ticket",
            14,
            "subject",
            40,
            "customer",
            24,
            "team",
            20,
            "level",
            10,
            "target",
            20,
            "due",
            20,
            "broken",
            20,
            "stopped",
            20,
            "promised",
            12,
            "used",
            12,
            "paused-by",
            40)) {
      for (TicketClock clock : clocks.first()) {
        TargetOutcome target = clock.target();
        sheet.row(
            clock.ticket().reference(),
            clock.ticket().subject(),
            clock.ticket().customer(),
            clock.ticket().team(),
            clock.ticket().level(),
            wording.target(target.name()),
            target.deadline(),
            target.lastBreach(),
            target.stopped(),
            target.target(),
            target.used(),
            wording.pause(target.note()));
      }
      if (clocks.more() > 0) {
        sheet.row(wording.words().count("page.more.sheet", clocks.more()));
      }
    }
  }

  void leftOut(List<LeftOutRow> rows) throws IOException {
    try (Sheet sheet = open("left-out", "ticket", 14, "id", 24, "reason", 36, "detail", 70)) {
      for (LeftOutRow row : rows) {
        sheet.row(
            row.reference(),
            row.record().toString(),
            wording.constant("left-out", row.reason()),
            row.detail());
      }
    }
  }

  void compliance(ComplianceReport report) throws IOException {
    try (Sheet sheet =
        open(
            "compliance",
            "group",
            16,
            "name",
            30,
            "kept",
            10,
            "broken-count",
            10,
            "share",
            12,
            "open",
            10,
            "outside",
            10)) {
      groups(sheet, "month", wording.months(report));
      for (Grouping grouping : Grouping.values()) {
        groups(sheet, grouping.name().toLowerCase(Locale.ROOT), report.by(grouping));
      }
    }
  }

  private void groups(Sheet sheet, String id, List<Group> groups) throws IOException {
    for (Group group : groups) {
      sheet.row(
          wording.text("column." + id),
          group.name() == null ? wording.text("page.without." + id) : group.name(),
          group.compliance().met(),
          group.compliance().breached(),
          group.compliance().percent().orElse(null),
          group.compliance().open(),
          group.compliance().outside());
    }
  }

  void availability(List<CustomerAvailability> months) throws IOException {
    try (Sheet sheet =
        open(
            "availability",
            "customer",
            30,
            "month",
            18,
            "percent",
            12,
            "down",
            12,
            "promise-kept",
            14)) {
      for (CustomerAvailability each : months) {
        sheet.row(
            each.customer() == null ? wording.text("page.without.customer") : each.customer(),
            wording.formats().month(each.availability().month()),
            each.availability().percent(),
            each.availability().down(),
            wording.text(each.availability().kept() ? "value.kept" : "value.broken"));
      }
    }
  }
}
