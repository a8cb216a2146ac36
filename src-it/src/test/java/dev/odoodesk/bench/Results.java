package dev.odoodesk.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The times of contenders that ran interleaved. Immutable. */
final class Results {
  private final Map<Contender, Times> times = new LinkedHashMap<>();

  Results(Map<Contender, List<Duration>> durations) {
    durations.forEach((contender, list) -> times.put(contender, Times.of(list)));
  }

  /**
   * The times of a contender.
   *
   * @throws IllegalArgumentException when it was not among them
   */
  Times of(Contender contender) {
    Times found = times.get(contender);
    if (found == null) {
      throw new IllegalArgumentException(contender.name() + " did not run");
    }
    return found;
  }
}
