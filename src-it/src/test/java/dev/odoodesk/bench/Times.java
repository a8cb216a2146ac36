package dev.odoodesk.bench;

import java.time.Duration;
import java.util.List;

/** The times of one contender over the rounds that count. */
record Times(Duration least, Duration median, Duration most) {
  /**
   * @param times at least one
   */
  static Times of(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return new Times(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
  }

  /** This median as a multiple of another's. */
  double over(Times other) {
    return (double) median.toNanos() / other.median.toNanos();
  }

  String text() {
    return String.format("%.2f s (%.2f to %.2f)", seconds(median), seconds(least), seconds(most));
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
