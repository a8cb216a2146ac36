package dev.odoodesk.cli.report;

import dev.odoodesk.report.PeriodReport;
import dev.odoodesk.report.PeriodReport.RunLine;
import dev.odoodesk.report.Picture;
import dev.odoodesk.report.Reports;
import dev.odoodesk.report.RunReport;
import dev.odoodesk.report.Standing;
import dev.odoodesk.report.Status;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.StoredRun;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports as workbooks. */
final class WorkbookReport {
  private final Wording wording;

  WorkbookReport(Wording wording) {
    this.wording = wording;
  }

  /** A run, with every ticket that it meant to write to. */
  void write(RunReport report, Reports reports, OutputStream out) throws IOException {
    long run = report.run().id();
    try (Workbooks workbook = Workbooks.to(out, wording.formats())) {
      SheetSet sheets = new SheetSet(workbook, wording);
      sheets.summary(facts(report));
      sheets.changes(use -> reports.forEachChanged(run, use));
      sheets.clocks(use -> reports.forEachChanged(run, use));
      sheets.pauses(use -> reports.forEachChanged(run, use));
      sheets.leftOut(reports.leftOut(run));
      Picture picture = report.picture();
      if (picture != null) {
        standing(sheets, picture.standing());
        sheets.compliance(picture.compliance());
        if (report.scope().promisedAvailability() != null) {
          sheets.availability(picture.availability());
        }
      }
    }
  }

  /** A week or a month. */
  void write(PeriodReport report, OutputStream out) throws IOException {
    try (Workbooks workbook = Workbooks.to(out, wording.formats())) {
      SheetSet sheets = new SheetSet(workbook, wording);
      sheets.summary(facts(report));
      statuses(sheets, "customers", "customer", report.customers());
      statuses(sheets, "teams", "team", report.teams());
      sheets.standing("broken", report.broken());
      Standing standing = report.standing();
      if (standing != null) {
        sheets.standing("at-risk", standing.atRisk());
        sheets.standing("paused", standing.paused());
        sheets.standing("due", standing.due());
      }
      sheets.compliance(report.compliance());
      if (report.scope().promisedAvailability() != null) {
        sheets.availability(report.availability());
      }
      runs(sheets, report.runs());
    }
  }

  private static void standing(SheetSet sheets, Standing standing) throws IOException {
    sheets.standing("at-risk", standing.atRisk());
    sheets.standing("broken", standing.breached());
    sheets.standing("paused", standing.paused());
    sheets.standing("due", standing.due());
  }

  private Map<String, @Nullable Object> facts(RunReport report) {
    StoredRun run = report.run();
    RunCounts counts = run.summary().counts();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put(wording.text("column.run"), run.id());
    facts.put(wording.text("run.job"), run.start().job().name());
    facts.put(wording.text("run.state"), wording.text("run.state." + run.state().name()));
    facts.put(wording.text("run.connection"), run.start().job().odoo().connection());
    facts.put(wording.text("run.database"), run.start().job().odoo().database());
    facts.put(wording.text("run.policy"), run.start().policy());
    facts.put(wording.text("run.started"), run.start().startedAt());
    facts.put(wording.text("run.ended"), run.endedAt());
    facts.put(wording.text("run.as-of"), run.start().asOf());
    facts.put(wording.text("column.zone"), wording.formats().zone().getId());
    facts.put(wording.text("figure.read"), counts.ticketsRead());
    facts.put(wording.text("figure.evaluated"), counts.ticketsEvaluated());
    facts.put(wording.text("figure.changed"), counts.ticketsWritten());
    facts.put(wording.text("figure.changes"), counts.changesWritten());
    facts.put(wording.text("figure.left-out"), report.leftOut().total());
    facts.put(wording.text("figure.calls"), counts.calls());
    facts.put(wording.text("figure.took"), run.summary().took());
    return facts;
  }

  private Map<String, @Nullable Object> facts(PeriodReport report) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put(wording.text("run.job"), report.scope().job().name());
    facts.put(wording.text("run.connection"), report.scope().job().odoo().connection());
    facts.put(wording.text("run.database"), report.scope().job().odoo().database());
    facts.put(wording.text("column.from"), report.period().first());
    facts.put(wording.text("column.to"), report.period().next().minusDays(1));
    facts.put(wording.text("run.as-of"), report.asOf());
    facts.put(wording.text("column.zone"), wording.formats().zone().getId());
    facts.put(wording.text("figure.created"), report.created());
    facts.put(wording.text("figure.solved"), report.solved());
    facts.put(wording.text("figure.open"), report.open());
    facts.put(wording.text("figure.breached"), report.broken().total());
    facts.put(
        wording.text("figure.compliance.period"),
        report.compliance().total().percent().orElse(null));
    return facts;
  }

  private static void statuses(SheetSet sheets, String name, String column, List<Status> statuses)
      throws IOException {
    try (Sheet sheet =
        sheets.open(
            name,
            column,
            30,
            "new",
            10,
            "solved",
            10,
            "open",
            10,
            "broken-count",
            10,
            "status-due",
            20,
            "flags",
            60)) {
      for (Status status : statuses) {
        sheet.row(
            status.name(),
            status.created(),
            status.solved(),
            status.open(),
            status.broken(),
            status.reportDue(),
            String.join(", ", status.notes()));
      }
    }
  }

  private void runs(SheetSet sheets, List<RunLine> runs) throws IOException {
    try (Sheet sheet =
        sheets.open(
            "runs",
            "run",
            10,
            "started",
            20,
            "result",
            30,
            "tickets",
            10,
            "changes",
            10,
            "left-out",
            12,
            "calls",
            10,
            "took",
            14)) {
      for (RunLine run : runs) {
        sheet.row(
            run.id(),
            run.startedAt(),
            wording.constant("run.state", run.state()),
            run.tickets(),
            run.changes(),
            run.leftOut(),
            run.calls(),
            run.took());
      }
    }
  }
}
