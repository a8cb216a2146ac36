package dev.odoodesk.cli.report;

import dev.odoodesk.report.PeriodReport;
import dev.odoodesk.report.Reports;
import dev.odoodesk.report.RunReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes a report in each wanted format and language. Thread-safe. */
public final class ReportWriter {
  private final ReportFiles files;
  private final Collection<ReportFormat> formats;
  private final List<Locale> locales;

  /**
   * @param locales at least one, each of a {@link Language}
   */
  public ReportWriter(ReportFiles files, Collection<ReportFormat> formats, List<Locale> locales) {
    this.files = files;
    this.formats = List.copyOf(formats);
    this.locales = List.copyOf(locales);
  }

  /** Writes the report of a run and returns the files. */
  public List<Path> write(RunReport report, Reports reports) throws IOException {
    return each(
        "run-" + report.run().id(),
        report.run().start().job().name(),
        report.scope().zone(),
        (format, wording, out) -> {
          switch (format) {
            case HTML -> page("run", new RunPage(report, wording), out);
            case XLSX -> new WorkbookReport(wording).write(report, reports, out);
            case JSON -> JsonReport.write(report, reports, out);
          }
        });
  }

  /** Writes the report of a week or a month and returns the files. */
  public List<Path> write(PeriodReport report) throws IOException {
    return each(
        report.period().toString(),
        report.scope().job().name(),
        report.scope().zone(),
        (format, wording, out) -> {
          switch (format) {
            case HTML -> page("period", new PeriodPage(report, wording), out);
            case XLSX -> new WorkbookReport(wording).write(report, out);
            case JSON -> JsonReport.write(report, out);
          }
        });
  }

  private static void page(String template, Object page, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    RowFailure.during(() -> Pages.write(template, page, writer));
    writer.flush();
  }

  private List<Path> each(String subject, String job, ZoneId zone, Rendering rendering)
      throws IOException {
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : formats) {
      for (Locale locale : format.hasWords() ? locales : locales.subList(0, 1)) {
        Words words = Words.of(locale);
        Wording wording = new Wording(words, new Formats(words, zone));
        written.add(
            files.write(
                subject, job, format, locale, out -> rendering.write(format, wording, out)));
      }
    }
    return written;
  }

  /** Puts a report into a file. */
  private interface Rendering {
    void write(ReportFormat format, Wording wording, OutputStream out) throws IOException;
  }
}
