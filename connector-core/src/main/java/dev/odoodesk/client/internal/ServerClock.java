package dev.odoodesk.client.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server's clock, from the {@code Date} header of its last answer. Thread-safe. */
final class ServerClock {
  private final Surroundings surroundings;
  private volatile @Nullable Reading last;

  ServerClock(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  private record Reading(Instant server, Instant local, long nanos) {}

  /** Takes note of a header; one that is no date is as good as none. */
  void observe(@Nullable String dateHeader) {
    if (dateHeader == null) {
      return;
    }
    try {
      Instant server =
          ZonedDateTime.parse(dateHeader, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      last =
          new Reading(server, surroundings.clock().instant(), surroundings.nanoTime().getAsLong());
    } catch (DateTimeException e) {
      last = null;
    }
  }

  Optional<Instant> now() {
    Reading reading = last;
    return reading == null
        ? Optional.empty()
        : Optional.of(
            reading.server().plusNanos(surroundings.nanoTime().getAsLong() - reading.nanos()));
  }

  Optional<Duration> skew() {
    Reading reading = last;
    return reading == null
        ? Optional.empty()
        : Optional.of(Duration.between(reading.local(), reading.server()));
  }
}
