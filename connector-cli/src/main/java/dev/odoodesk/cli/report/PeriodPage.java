package dev.odoodesk.cli.report;

import dev.odoodesk.cli.VersionText;
import dev.odoodesk.report.Period;
import dev.odoodesk.report.PeriodReport;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a week or a month.
 *
 * @param report what it shows
 * @param wording the reader's words
 */
public record PeriodPage(PeriodReport report, Wording wording) {

  /** What is around it. */
  public PageFrame frame() {
    Formats formats = wording.formats();
    List<PageFrame.Entry> contents = new ArrayList<>();
    contents.add(entry("figures", ""));
    contents.add(entry("status", formats.number(report.customers().size())));
    if (report.standing() != null) {
      contents.add(entry("attention", formats.number(report.standing().atRisk().total())));
    }
    contents.add(entry("breached", formats.number(report.broken().total())));
    if (report.standing() != null) {
      contents.add(entry("paused", formats.number(report.standing().paused().total())));
    }
    contents.add(entry("compliance", ""));
    if (report.scope().promisedAvailability() != null) {
      contents.add(entry("availability", ""));
    }
    contents.add(entry("pauses", ""));
    contents.add(entry("runs", formats.number(report.runs().size())));
    return new PageFrame(title(), wording.words(), contents, "odoo-desk " + VersionText.version());
  }

  private PageFrame.Entry entry(String id, String figure) {
    return new PageFrame.Entry(id, wording.text("section." + id), figure);
  }

  /** The title. */
  public String title() {
    return wording.text("period.title", wording.safe(report.scope().job().name()), name());
  }

  private String name() {
    Period period = report.period();
    if (period.unit() == Period.Unit.MONTH) {
      return wording.formats().month(YearMonth.from(period.first()));
    }
    return wording.text(
        "period.week",
        String.valueOf(period.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        String.valueOf(period.first().get(IsoFields.WEEK_BASED_YEAR)),
        wording.formats().day(period.first()),
        wording.formats().day(period.next().minusDays(1)));
  }

  /** A number as the reader writes it. */
  public String number(long value) {
    return wording.formats().number(value);
  }
}
