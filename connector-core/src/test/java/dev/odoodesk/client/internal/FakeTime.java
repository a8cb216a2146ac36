package dev.odoodesk.client.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A machine on which waiting takes no time but is written down. */
final class FakeTime {
  static final Instant START = Instant.parse("2026-07-01T10:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  Surroundings surroundings() {
    return new Surroundings(
        Clock.fixed(START, ZoneOffset.UTC), nanos::get, this::sleep, new Random(42));
  }

  private void sleep(Duration time) {
    waits.add(time);
    nanos.addAndGet(time.toNanos());
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  List<Duration> waits() {
    return waits;
  }
}
