package dev.odoodesk.sla;

import java.time.Duration;
import java.util.List;

/**
 * The life of a clock, stretch by stretch, so that anyone can add it up again.
 *
 * @param segments in order of time, without gaps, from the clock's start to its stop or to now
 */
public record Trace(List<Segment> segments) {
  private static final Trace EMPTY = new Trace(List.of());

  public Trace {
    segments = List.copyOf(segments);
  }

  /** The trace of a clock that never ran. */
  public static Trace empty() {
    return EMPTY;
  }

  /** Sum of the counted segments: the time that has been used. */
  public Duration counted() {
    return sum(true);
  }

  /** Sum of the segments that were not counted: by so much a deadline has moved. */
  public Duration paused() {
    return sum(false);
  }

  private Duration sum(boolean counted) {
    Duration sum = Duration.ZERO;
    for (Segment segment : segments) {
      if (segment.counted() == counted) {
        sum = sum.plus(segment.amount());
      }
    }
    return sum;
  }
}
