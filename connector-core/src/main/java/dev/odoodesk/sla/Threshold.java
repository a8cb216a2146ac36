package dev.odoodesk.sla;

import java.time.Duration;

/**
 * A point on a clock, given by its target: counted time, so a threshold moves with pauses and
 * closing hours as the deadline does.
 */
public sealed interface Threshold {

  /** Counted time at which this point is reached; negative or zero means: at the start. */
  Duration in(Duration target);

  /**
   * A share of the target.
   *
   * @param percent above 0; above 100 lies behind the deadline
   */
  record Share(int percent) implements Threshold {
    public Share {
      if (percent <= 0) {
        throw new IllegalArgumentException("a share must be above 0 %, not " + percent);
      }
    }

    @Override
    public Duration in(Duration target) {
      return target.multipliedBy(percent).dividedBy(100);
    }
  }

  /**
   * A distance from the deadline.
   *
   * @param offset counted time behind the deadline; negative lies before it
   */
  record FromDeadline(Duration offset) implements Threshold {
    @Override
    public Duration in(Duration target) {
      return target.plus(offset);
    }
  }
}
