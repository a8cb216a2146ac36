package dev.odoodesk.hours;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides on lines. A pure function of the policy and the case; thread-safe.
 *
 * <p>The verdict is the weightiest of what the policy says of the requirements that do not hold:
 * reject before hold before ask. A line that meets all of them is approved.
 */
public final class ApprovalReview {
  private ApprovalReview() {}

  /** Decides on one line. */
  public static ApprovalDecision decide(ApprovalPolicy policy, ApprovalCase line) {
    Verdict verdict = Verdict.APPROVE;
    List<Finding> against = new ArrayList<>();
    List<Finding> speaking = new ArrayList<>();
    boolean onlyASecond = line.line().firstApprovedBy() == null;
    for (ApprovalPolicy.Rule rule : policy.rules()) {
      Finding finding = rule.requirement().examine(line);
      if (finding.holds()) {
        speaking.add(finding);
      } else {
        against.add(finding);
        onlyASecond &= rule.requirement() instanceof Requirement.FourEyes;
        verdict = verdict.compareTo(rule.otherwise()) >= 0 ? verdict : rule.otherwise();
      }
    }
    return new ApprovalDecision(
        line.line(),
        verdict,
        verdict == Verdict.APPROVE ? speaking : against,
        verdict != Verdict.APPROVE && onlyASecond);
  }
}
