package dev.odoodesk.client.internal;

import dev.odoodesk.client.Rate;
import java.time.Duration;

/** Spaces the starts of calls evenly. Thread-safe. */
final class RateLimiter {
  private final long spacingNanos;
  private final Surroundings surroundings;
  private long nextStart;
  private boolean started;

  RateLimiter(Rate rate, Surroundings surroundings) {
    spacingNanos = rate.spacing().toNanos();
    this.surroundings = surroundings;
  }

  /** Returns when the next call may start. */
  void await() throws InterruptedException {
    if (spacingNanos == 0) {
      return;
    }
    long wait = reserve();
    if (wait > 0) {
      surroundings.sleeper().sleep(Duration.ofNanos(wait));
    }
  }

  private synchronized long reserve() {
    long now = surroundings.nanoTime().getAsLong();
    long start = started ? Math.max(now, nextStart) : now;
    started = true;
    nextStart = start + spacingNanos;
    return start - now;
  }
}
