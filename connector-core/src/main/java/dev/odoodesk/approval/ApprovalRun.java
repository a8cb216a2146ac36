package dev.odoodesk.approval;

import dev.odoodesk.hours.Verdict;
import dev.odoodesk.timesheet.LineOutcome;
import dev.odoodesk.timesheet.LineOutcome.Result;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an approval did.
 *
 * @param decided how many lines were decided on, by verdict
 * @param approvals what became of the lines that were to be approved
 * @param firsts what became of the notes of a first approval
 * @param rejections what became of the notes on lines that were turned down
 */
public record ApprovalRun(
    Map<Verdict, Long> decided,
    List<LineOutcome> approvals,
    List<LineOutcome> firsts,
    List<LineOutcome> rejections) {
  public ApprovalRun {
    Objects.requireNonNull(decided, "decided");
    Map<Verdict, Long> copy = new EnumMap<>(Verdict.class);
    copy.putAll(decided);
    decided = Collections.unmodifiableMap(copy);
    approvals = List.copyOf(approvals);
    firsts = List.copyOf(firsts);
    rejections = List.copyOf(rejections);
  }

  /** How many lines were approved by this run. */
  public long approved() {
    return approvals.stream().filter(outcome -> outcome.result() == Result.DONE).count();
  }

  /** Lines that did not go as decided: refused, changed meanwhile, gone. */
  public List<LineOutcome> leftOut() {
    return Stream.of(approvals, firsts, rejections)
        .flatMap(List::stream)
        .filter(outcome -> outcome.result() != Result.DONE && outcome.result() != Result.IN_PLACE)
        .toList();
  }
}
