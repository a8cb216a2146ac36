package dev.odoodesk.sync;

import dev.odoodesk.store.Mark;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a run looks at.
 *
 * @param full whether all tickets are looked at
 * @param after for a full scan that goes on: everything up to this id was dealt with; 0 otherwise
 * @param since from where on touched tickets are looked at; null where all are
 * @param mark what the mark will be when the run has ended whole
 */
record ReadingPlan(boolean full, long after, @Nullable Mark since, Mark mark) {
  ReadingPlan {
    Objects.requireNonNull(mark, "mark");
  }

  /** Whether it goes on where another run was cut off. */
  boolean resumes() {
    return after > 0;
  }

  /**
   * Decides what to look at.
   *
   * @param now the mark for a run that begins now
   * @param last the mark of the last run that ended whole; null if there is none
   * @param scan the mark and the last id of a full scan that was cut off; null if there is none
   * @param full whether all tickets are asked for
   */
  static ReadingPlan of(Mark now, @Nullable Mark last, @Nullable CutOff scan, boolean full) {
    if (scan != null && canGoOn(scan.mark(), now)) {
      return new ReadingPlan(true, scan.lastId(), scan.mark(), now);
    }
    if (last != null && !full && canGoOn(last, now)) {
      return new ReadingPlan(false, 0, last, now);
    }
    return new ReadingPlan(true, 0, null, now);
  }

  /** What was evaluated at a later moment, or by other rules, is of no use. */
  private static boolean canGoOn(Mark before, Mark now) {
    return before.digest().equals(now.digest()) && !before.asOf().isAfter(now.asOf());
  }

  /**
   * A full scan that was cut off.
   *
   * @param mark the mark of its begin
   * @param lastId everything up to this id was dealt with
   */
  record CutOff(Mark mark, long lastId) {
    CutOff {
      Objects.requireNonNull(mark, "mark");
    }
  }
}
