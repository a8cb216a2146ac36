package dev.odoodesk.cli.worker;

import dev.odoodesk.cli.StopSignal;
import java.time.Duration;

/** Waits, and wakes up when the process is asked to end. */
record Pause(StopSignal stop) {
  private static final long STEP_MILLIS = 100;

  /** Waits; returns whether to go on. */
  boolean before(Duration length) {
    long until = System.nanoTime() + length.toNanos();
    while (!stop.requested() && System.nanoTime() - until < 0) {
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !stop.requested();
  }
}
