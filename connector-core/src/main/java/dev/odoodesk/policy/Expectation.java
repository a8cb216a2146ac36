package dev.odoodesk.policy;

import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What must be so at a moment.
 *
 * @param at the moment of evaluation, in UTC
 * @param localTime the same in the policy's zone, as the file writes it
 * @param checks what is looked at
 */
public record Expectation(Instant at, String localTime, List<Check> checks) {
  public Expectation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(localTime, "localTime");
    checks = List.copyOf(checks);
  }

  /**
   * One thing that is looked at.
   *
   * @param what names it, such as {@code resolution.deadline}
   * @param line line of the file
   * @param expected what must come out, as text
   * @param actual makes the text of what came out
   */
  public record Check(String what, int line, String expected, Actual actual) {
    public Check {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(actual, "actual");
    }
  }

  /** Makes a text of what came out. */
  @FunctionalInterface
  public interface Actual {
    /** The text to be compared with the expected one. */
    String of(SlaPolicy policy, TicketHistory history, SlaEvaluation evaluation);
  }
}
