package dev.odoodesk.hours;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a decision on one line rests on.
 *
 * @param work the line and its ticket
 * @param dayTotal what this person has on this day up to this line, by id
 * @param entry how the line is booked on packs; empty where its customer has none
 * @param approver who approves
 * @param today the day of the decision
 */
public record ApprovalCase(
    Work work, Hours dayTotal, Optional<LedgerEntry> entry, Approver approver, LocalDate today) {
  public ApprovalCase {
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(dayTotal, "dayTotal");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(approver, "approver");
    Objects.requireNonNull(today, "today");
  }

  TimesheetLine line() {
    return work.line();
  }
}
