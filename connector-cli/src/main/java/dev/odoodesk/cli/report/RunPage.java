package dev.odoodesk.cli.report;

import dev.odoodesk.cli.VersionText;
import dev.odoodesk.report.Picture;
import dev.odoodesk.report.RunReport;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.StoredRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a run.
 *
 * @param report what it shows
 * @param wording the reader's words
 */
public record RunPage(RunReport report, Wording wording) {

  /** What is around it. */
  public PageFrame frame() {
    Formats formats = wording.formats();
    List<PageFrame.Entry> contents = new ArrayList<>();
    Picture picture = report.picture();
    contents.add(entry("figures", ""));
    if (picture != null) {
      contents.add(entry("attention", formats.number(picture.standing().atRisk().total())));
      contents.add(entry("breached", formats.number(picture.standing().breached().total())));
    }
    contents.add(entry("changed", formats.number(report.changed().total())));
    contents.add(entry("left-out", formats.number(report.leftOut().total())));
    if (picture != null) {
      contents.add(entry("paused", formats.number(picture.standing().paused().total())));
      contents.add(entry("due", formats.number(picture.standing().due().total())));
      contents.add(entry("pauses", ""));
      contents.add(entry("compliance", ""));
      if (report.scope().promisedAvailability() != null) {
        contents.add(entry("availability", ""));
      }
    }
    contents.add(entry("work", ""));
    return new PageFrame(title(), wording.words(), contents, "odoo-desk " + VersionText.version());
  }

  private PageFrame.Entry entry(String id, String figure) {
    return new PageFrame.Entry(id, wording.text("section." + id), figure);
  }

  /** The title. */
  public String title() {
    StoredRun run = report.run();
    return wording.text(
        "run.title",
        String.valueOf(run.id()),
        wording.text(
            "run.kind." + run.start().kind().name(), wording.safe(run.start().job().name())));
  }

  /** The run. */
  public StoredRun run() {
    return report.run();
  }

  /** Its figures. */
  public RunCounts counts() {
    return report.run().summary().counts();
  }

  /** A number as the reader writes it. */
  public String number(long value) {
    return wording.formats().number(value);
  }
}
