package dev.odoodesk.client;

import java.time.Duration;

/**
 * How often a server may be called. Calls are spaced evenly, so a rate of 60 a minute starts one
 * each second; Odoo Online tolerates about that.
 *
 * @param calls how many calls, at least one
 * @param per in which time, positive; zero stands for "no limit"
 */
public record Rate(int calls, Duration per) {
  private static final Rate UNLIMITED = new Rate(1, Duration.ZERO);

  /**
   * @throws IllegalArgumentException if calls is below one or the time is negative
   */
  public Rate {
    if (calls < 1 || per.isNegative()) {
      throw new IllegalArgumentException(
          "a rate needs at least one call and a time, not " + calls + " per " + per);
    }
  }

  /** No limit. */
  public static Rate unlimited() {
    return UNLIMITED;
  }

  /** So many calls a second. */
  public static Rate perSecond(int calls) {
    return new Rate(calls, Duration.ofSeconds(1));
  }

  /** So many calls a minute. */
  public static Rate perMinute(int calls) {
    return new Rate(calls, Duration.ofMinutes(1));
  }

  /** The time from the start of one call to the start of the next. */
  public Duration spacing() {
    return per.dividedBy(calls);
  }
}
