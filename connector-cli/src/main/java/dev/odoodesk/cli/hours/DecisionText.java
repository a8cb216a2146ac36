package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.hours.ApprovalDecision;
import dev.odoodesk.hours.Finding;
import dev.odoodesk.hours.HoursReview;
import dev.odoodesk.hours.LedgerEntry;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.Verdict;
import dev.odoodesk.hours.Work;
import dev.odoodesk.hours.WorkedTicket;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decisions as lists. */
final class DecisionText {
  private record Row(Work work, ApprovalDecision decision, Optional<LedgerEntry> entry) {
    TimesheetLine line() {
      return work.line();
    }
  }

  private DecisionText() {}

  /**
   * Prints the decisions as they are made, so that many need little memory.
   *
   * @param verdicts only these
   * @return how many there are of each
   */
  static Map<Verdict, Long> print(Context context, HoursBook book, Set<Verdict> verdicts) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    HoursReview review = book.review();
    Map<Long, Work> byLine = new HashMap<>();
    for (Work work : review.work()) {
      if (book.decidable().contains(work.line().id())) {
        byLine.put(work.line().id(), work);
      }
    }
    try (RecordWriter<Row> writer = context.writer(columns(context))) {
      book.decisions()
          .forEach(
              decision -> {
                counts.merge(decision.verdict(), 1L, Long::sum);
                Work work = byLine.get(decision.line().id());
                if (work != null && verdicts.contains(decision.verdict())) {
                  writer.write(new Row(work, decision, review.entry(work)));
                }
              });
    }
    return counts;
  }

  /** {@code 12 approve, 3 hold}. */
  static String counts(Map<Verdict, Long> counts) {
    return counts.isEmpty()
        ? "no line to decide on"
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().key())
            .collect(Collectors.joining(", "));
  }

  private static List<Column<Row>> columns(Context context) {
    Amount amount = new Amount(context.options().output());
    boolean table = context.options().output() == OutputFormat.TABLE;
    return List.of(
        new Column<>("line", row -> row.line().id()),
        new Column<>("date", row -> row.line().date().toString()),
        new Column<>("person", row -> row.line().employee().name()),
        new Column<>("ticket", row -> reference(row.work())),
        new Column<>("customer", row -> customer(row.work())),
        new Column<>("kind", row -> row.work().kind()),
        amount.column("spent", row -> row.line().spent()),
        amount.column("charged", row -> row.entry().map(LedgerEntry::charged).orElse(null)),
        new Column<>("pack", row -> row.entry().map(DecisionText::packs).orElse("")),
        new Column<>("verdict", row -> row.decision().verdict().name().toLowerCase(Locale.ROOT)),
        new Column<>(
            "reasons",
            row -> {
              List<String> reasons =
                  row.decision().reasons().stream().map(Finding::toString).toList();
              return table ? String.join("; ", reasons) : reasons;
            }));
  }

  private static String reference(Work work) {
    WorkedTicket ticket = work.ticket();
    return ticket == null ? "" : ticket.reference();
  }

  private static String customer(Work work) {
    Payer payer = work.payer();
    return payer == null ? "" : payer.name();
  }

  private static String packs(LedgerEntry entry) {
    return entry.postings().stream()
        .map(posting -> posting.pack().name())
        .distinct()
        .collect(Collectors.joining(" + "));
  }
}
