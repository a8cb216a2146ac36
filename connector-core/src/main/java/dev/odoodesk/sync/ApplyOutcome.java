package dev.odoodesk.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * What applying changes did.
 *
 * @param changes how many changes were written and found in place afterwards
 * @param tickets how many tickets they belong to
 * @param alreadyThere how many changes were in place before, as after an interrupted run
 * @param leftOut tickets that were left alone
 * @param stopped whether it ended early because it was asked to
 */
public record ApplyOutcome(
    long changes, long tickets, long alreadyThere, List<LeftOut> leftOut, boolean stopped) {
  /** Nothing was done. */
  public static final ApplyOutcome NOTHING = new ApplyOutcome(0, 0, 0, List.of(), false);

  /** Copies the list. */
  public ApplyOutcome {
    leftOut = List.copyOf(leftOut);
  }

  /** Both together. */
  ApplyOutcome and(ApplyOutcome other) {
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.addAll(other.leftOut);
    return new ApplyOutcome(
        changes + other.changes,
        tickets + other.tickets,
        alreadyThere + other.alreadyThere,
        all,
        stopped || other.stopped);
  }
}
