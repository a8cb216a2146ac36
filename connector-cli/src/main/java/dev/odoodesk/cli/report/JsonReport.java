package dev.odoodesk.cli.report;

import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.report.PeriodReport;
import dev.odoodesk.report.Picture;
import dev.odoodesk.report.Reports;
import dev.odoodesk.report.RunReport;
import dev.odoodesk.report.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports as JSON, one object, ticket by ticket. */
final class JsonReport {
  private static final int FORMAT = 1;

  private JsonReport() {}

  /** A run, with every ticket that it meant to write to. */
  static void write(RunReport report, Reports reports, OutputStream out) throws IOException {
    Map<String, @Nullable Object> head =
        ReportMaps.map(
            "format", FORMAT,
            "report", "run",
            "timeZone", report.scope().zone(),
            "run", ReportMaps.of(report.run()),
            "changedTickets", report.changed().total(),
            "leftOutRecords", report.leftOut().total(),
            "leftOut",
                ReportMaps.each(reports.leftOut(report.run().id()), row -> ReportMaps.of(row)));
    Picture picture = report.picture();
    if (picture != null) {
      head.putAll(standing(picture.standing()));
      head.put("compliance", ReportMaps.of(picture.compliance()));
      head.put("pauses", ReportMaps.each(picture.pauses(), cause -> ReportMaps.of(cause)));
      head.put(
          "availability", ReportMaps.each(picture.availability(), each -> ReportMaps.of(each)));
    }
    print(
        head,
        "changed",
        use ->
            reports.forEachChanged(report.run().id(), ticket -> use.accept(ReportMaps.of(ticket))),
        out);
  }

  /** A week or a month. */
  static void write(PeriodReport report, OutputStream out) throws IOException {
    Map<String, @Nullable Object> map =
        ReportMaps.map(
            "format", FORMAT,
            "report", report.period().unit().name().toLowerCase(Locale.ROOT),
            "period", report.period(),
            "timeZone", report.scope().zone(),
            "job", report.scope().job().name(),
            "connection", report.scope().job().odoo().connection(),
            "database", report.scope().job().odoo().database(),
            "asOf", report.asOf(),
            "reportedAt", report.reportedAt(),
            "over", report.isOver(),
            "created", report.created(),
            "solved", report.solved(),
            "open", report.open(),
            "compliance", ReportMaps.of(report.compliance()),
            "pauses", ReportMaps.each(report.pauses(), cause -> ReportMaps.of(cause)),
            "availability", ReportMaps.each(report.availability(), each -> ReportMaps.of(each)),
            "customers", ReportMaps.each(report.customers(), each -> ReportMaps.of(each)),
            "teams", ReportMaps.each(report.teams(), each -> ReportMaps.of(each)),
            "runs", ReportMaps.each(report.runs(), each -> ReportMaps.of(each)),
            "brokenPromises", report.broken().total(),
            "broken", ReportMaps.each(report.broken().first(), each -> ReportMaps.of(each)));
    if (report.standing() != null) {
      map.putAll(standing(report.standing()));
    }
    PrintWriter writer = writer(out);
    JsonOutput.print(map, writer);
    check(writer);
  }

  private static Map<String, @Nullable Object> standing(Standing standing) {
    return ReportMaps.map(
        "clocksAtRisk", standing.atRisk().total(),
        "atRisk", ReportMaps.each(standing.atRisk().first(), each -> ReportMaps.of(each)),
        "clocksBroken", standing.breached().total(),
        "brokenNow", ReportMaps.each(standing.breached().first(), each -> ReportMaps.of(each)),
        "clocksPaused", standing.paused().total(),
        "paused", ReportMaps.each(standing.paused().first(), each -> ReportMaps.of(each)),
        "clocksDue", standing.due().total(),
        "due", ReportMaps.each(standing.due().first(), each -> ReportMaps.of(each)));
  }

  private static void print(
      Map<String, @Nullable Object> head,
      String name,
      Consumer<Consumer<Map<String, @Nullable Object>>> rows,
      OutputStream out)
      throws IOException {
    PrintWriter writer = writer(out);
    JsonOutput.printWithRows(head, name, rows, writer);
    check(writer);
  }

  /** A writer of this kind keeps an error to itself until it is asked. */
  private static void check(PrintWriter writer) throws IOException {
    if (writer.checkError()) {
      throw new IOException("the report could not be written to its end");
    }
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
