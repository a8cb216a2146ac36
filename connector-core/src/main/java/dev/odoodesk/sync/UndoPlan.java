package dev.odoodesk.sync;

import java.util.List;
import java.util.Objects;

/**
 * What an undo would restore. Nothing has been written.
 *
 * @param run the run to undo
 * @param plan what would be written
 * @param leftOut tickets that stay as they are: somebody has touched them since, a later run has
 *     written the same fields, or they are gone
 */
public record UndoPlan(long run, ChangePlan plan, List<LeftOut> leftOut) {
  /** Copies the list. */
  public UndoPlan {
    Objects.requireNonNull(plan, "plan");
    leftOut = List.copyOf(leftOut);
  }
}
