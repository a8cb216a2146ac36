package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Whether a failed call is repeated, and when: reads whenever the trouble may pass; writes of
 * absolute values when the server surely did nothing; others never.
 */
final class Backoff {
  /** A server that asks for more patience than this gets none. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_OWN_WAIT = Duration.ofSeconds(30);

  private static final Set<Problem> PASSING =
      EnumSet.of(
          Problem.CONFLICT,
          Problem.RATE_LIMITED,
          Problem.UNREACHABLE,
          Problem.UNAVAILABLE,
          Problem.TIMEOUT);

  private final int retries;
  private final RandomGenerator random;

  Backoff(int retries, RandomGenerator random) {
    this.retries = retries;
    this.random = random;
  }

  /**
   * How long to wait before the next attempt; empty if there is to be none.
   *
   * @param attempt how many attempts have failed, from 1
   */
  Optional<Duration> next(OdooException failed, Safety safety, int attempt) {
    if (attempt > retries || safety == Safety.ONCE || !PASSING.contains(failed.problem())) {
      return Optional.empty();
    }
    if (failed.problem() == Problem.TIMEOUT && attempt > 1) {
      return Optional.empty();
    }
    Duration asked = failed.failure().retryAfter();
    if (asked != null) {
      return asked.compareTo(LONGEST_WAIT) > 0 ? Optional.empty() : Optional.of(asked);
    }
    return Optional.of(withJitter(attempt));
  }

  private Duration withJitter(int attempt) {
    long grown = FIRST_WAIT.toMillis() << Math.min(attempt - 1, 10);
    long bounded = Math.min(grown, LONGEST_OWN_WAIT.toMillis());
    return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
  }
}
