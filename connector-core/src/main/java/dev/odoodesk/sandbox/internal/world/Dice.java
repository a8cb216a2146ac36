package dev.odoodesk.sandbox.internal.world;

import java.util.List;

/**
 * Random numbers that depend on nothing but a seed, a stream and an id. Not thread-safe; make one
 * for each use.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private long state;

  Dice(long seed, long stream, long id) {
    state = mixed(mixed(mixed(seed) + stream * GOLDEN) + id);
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From {@code low} to {@code high} - 1. */
  long between(long low, long high) {
    return low + Long.remainderUnsigned(next(), Math.max(1, high - low));
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T of(List<T> items) {
    return items.get(below(items.size()));
  }
}
