package dev.odoodesk.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which tickets a run has written, and their write dates afterwards. For one thread. */
final class WrittenTickets {
  private final Map<Long, Long> secondById = new HashMap<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  void add(long id, Instant writeDate) {
    long second = writeDate.getEpochSecond();
    secondById.put(id, second);
    first = Math.min(first, second);
    last = Math.max(last, second);
  }

  boolean isEmpty() {
    return secondById.isEmpty();
  }

  /** A ticket's write date after the run's write; empty if it was not written. */
  Optional<Instant> of(long id) {
    return Optional.ofNullable(secondById.get(id)).map(Instant::ofEpochSecond);
  }

  /** Whether this is the write that the run itself made. */
  boolean isOurs(long id, Instant writeDate) {
    Long second = secondById.get(id);
    return second != null && second == writeDate.getEpochSecond();
  }

  /** The earliest write date; empty if nothing was written. */
  Optional<Instant> first() {
    return isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(first));
  }

  /** The second after the latest write date; empty if nothing was written. */
  Optional<Instant> end() {
    return isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last + 1));
  }
}
