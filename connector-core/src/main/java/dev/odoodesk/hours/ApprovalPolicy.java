package dev.odoodesk.hours;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What must be so for a line to be approved. Immutable and thread-safe.
 *
 * @param rules the requirements in the order in which reasons are told
 * @param thresholds shares of a pack, in percent, from which its balance is worth a warning
 */
public record ApprovalPolicy(List<Rule> rules, List<BigDecimal> thresholds) {
  /** At four fifths and when it is used up. */
  public static final List<BigDecimal> USUAL_THRESHOLDS =
      List.of(BigDecimal.valueOf(80), BigDecimal.valueOf(100));

  public ApprovalPolicy {
    rules = List.copyOf(rules);
    thresholds = thresholds.stream().sorted().toList();
  }

  /**
   * A requirement and what to do where it does not hold.
   *
   * @param requirement what is required
   * @param otherwise never {@link Verdict#APPROVE}
   */
  public record Rule(Requirement requirement, Verdict otherwise) {
    /**
     * @throws IllegalArgumentException if a failed requirement would approve
     */
    public Rule {
      Objects.requireNonNull(requirement, "requirement");
      if (otherwise == Verdict.APPROVE) {
        throw new IllegalArgumentException("what does not hold cannot approve a line");
      }
    }
  }
}
