package dev.odoodesk.client.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a client takes from the machine, so that tests can stand in for it.
 *
 * @param clock the local clock
 * @param nanoTime a clock that never jumps
 * @param sleeper how to wait
 * @param random for the jitter of repetitions
 */
record Surroundings(Clock clock, LongSupplier nanoTime, Sleeper sleeper, RandomGenerator random) {

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    /** Returns after that time. */
    void sleep(Duration time) throws InterruptedException;
  }

  static Surroundings ofMachine(Clock clock) {
    return new Surroundings(
        clock,
        System::nanoTime,
        time -> Thread.sleep(time.toMillis()),
        RandomGenerator.getDefault());
  }
}
