package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.report.Sheet;
import dev.odoodesk.cli.report.Sheet.Heading;
import dev.odoodesk.cli.report.Workbooks;
import dev.odoodesk.hours.HourStatement;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.LedgerEntry;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.WorkedTicket;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a workbook: the packs, and every line with what each pack had before and after.
 */
final class StatementWorkbook {
  private static final Map<String, Integer> WIDTHS =
      Map.of("pack", 36, "ticket", 12, "subject", 40, "person", 20, "text", 50);
  private static final int USUAL_WIDTH = 13;

  private StatementWorkbook() {}

  static void write(HourStatement statement, StatementText text, OutputStream out)
      throws IOException {
    try (Workbooks book = Workbooks.to(out, text.formats())) {
      packs(book, statement, text);
      lines(book, statement, text);
    }
  }

  private static void packs(Workbooks book, HourStatement statement, StatementText text)
      throws IOException {
    List<Heading> headings =
        headings(
            text,
            "pack",
            "from",
            "until",
            "allotted",
            "before",
            "carried-in",
            "consumed",
            "carried-out",
            "expired",
            "after");
    try (Sheet sheet = book.sheet(text.text("packs"), headings)) {
      for (HourStatement.Pack pack : statement.packs()) {
        PackBalance closing = pack.closing();
        sheet.row(
            closing.pack().name(),
            closing.pack().from(),
            closing.pack().until(),
            amount(closing.pack().allotted()),
            amount(pack.opening().remaining()),
            amount(pack.carriedIn()),
            amount(pack.consumed()),
            amount(pack.carriedOut()),
            amount(pack.expired()),
            amount(closing.remaining()));
      }
    }
  }

  private static void lines(Workbooks book, HourStatement statement, StatementText text)
      throws IOException {
    List<Heading> headings =
        headings(
            text,
            "date",
            "ticket",
            "subject",
            "person",
            "text",
            "kind",
            "spent",
            "charged",
            "pack",
            "amount",
            "before",
            "after",
            "uncovered",
            "approved");
    try (Sheet sheet = book.sheet(text.text("lines"), headings)) {
      for (HourStatement.Line row : statement.lines()) {
        List<LedgerEntry.Posting> postings = row.entry().postings();
        line(sheet, row, postings.isEmpty() ? null : postings.get(0), true, text);
        for (int i = 1; i < postings.size(); i++) {
          line(sheet, row, postings.get(i), false, text);
        }
      }
    }
  }

  /** A line divided among packs has a row for each; its own times stand in the first alone. */
  private static void line(
      Sheet sheet,
      HourStatement.Line row,
      LedgerEntry.@Nullable Posting posting,
      boolean first,
      StatementText text)
      throws IOException {
    TimesheetLine line = row.work().line();
    WorkedTicket ticket = row.work().ticket();
    sheet.row(
        line.date(),
        ticket == null ? null : ticket.reference(),
        ticket == null ? null : ticket.subject(),
        line.employee().name(),
        line.text(),
        row.work().kind(),
        first ? amount(line.spent()) : null,
        first ? amount(row.entry().charged()) : null,
        posting == null ? null : posting.pack().name(),
        posting == null ? null : amount(posting.amount()),
        posting == null ? null : amount(posting.before()),
        posting == null ? null : amount(posting.after()),
        first && !row.entry().uncovered().isZero() ? amount(row.entry().uncovered()) : null,
        text.text(line.state() == TimesheetLine.State.APPROVED ? "yes" : "no"));
  }

  private static List<Heading> headings(StatementText text, String... keys) {
    List<Heading> headings = new ArrayList<>();
    for (String key : keys) {
      headings.add(new Heading(text.text("column." + key), WIDTHS.getOrDefault(key, USUAL_WIDTH)));
    }
    return headings;
  }

  private static Duration amount(Hours hours) {
    return Duration.ofSeconds(hours.seconds());
  }
}
