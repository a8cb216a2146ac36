package dev.odoodesk.hours;

import java.util.List;
import java.util.Objects;

/**
 * What is to become of a line, and why.
 *
 * @param line the line that was decided on, as it stood then
 * @param verdict what is to become of it
 * @param reasons what speaks against it; for an approval what speaks for it
 * @param first whether only a second approver is missing, so that this approver is the first
 */
public record ApprovalDecision(
    TimesheetLine line, Verdict verdict, List<Finding> reasons, boolean first) {
  public ApprovalDecision {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(verdict, "verdict");
    reasons = List.copyOf(reasons);
  }
}
