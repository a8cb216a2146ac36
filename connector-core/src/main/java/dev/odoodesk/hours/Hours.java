package dev.odoodesk.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * An amount of work, exact to the second; negative for a correction. Sums of hours are exact, so a
 * ledger adds up however long it is.
 *
 * @param seconds the amount in seconds
 */
public record Hours(long seconds) implements Comparable<Hours> {
  /** No work. */
  public static final Hours ZERO = new Hours(0);

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int DECIMALS = 4;

  /**
   * Hours as Odoo keeps them, to the nearest second: a third of an hour is 20 minutes although no
   * decimal says so.
   */
  public static Hours of(BigDecimal hours) {
    return new Hours(
        hours.multiply(SECONDS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Whole hours. */
  public static Hours of(long hours) {
    return new Hours(Math.multiplyExact(hours, 3600L));
  }

  /** Whole minutes. */
  public static Hours ofMinutes(long minutes) {
    return new Hours(Math.multiplyExact(minutes, 60L));
  }

  /** A duration; fractions of a second are dropped. */
  public static Hours of(Duration duration) {
    return new Hours(duration.toSeconds());
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException if it is beyond 292 thousand million years
   */
  public Hours plus(Hours other) {
    return new Hours(Math.addExact(seconds, other.seconds));
  }

  /** The difference. */
  public Hours minus(Hours other) {
    return new Hours(Math.subtractExact(seconds, other.seconds));
  }

  /** The same amount on the other side. */
  public Hours negated() {
    return new Hours(Math.negateExact(seconds));
  }

  /** A multiple, to the nearest second. */
  public Hours times(BigDecimal factor) {
    return new Hours(
        factor
            .multiply(BigDecimal.valueOf(seconds))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }

  /**
   * The next multiple of a step, away from zero, so that a correction takes back what the work had
   * cost; the amount itself where the step is zero.
   */
  public Hours roundedUpTo(Hours step) {
    if (step.seconds <= 0) {
      return this;
    }
    long steps = Math.floorDiv(Math.abs(seconds) + step.seconds - 1, step.seconds);
    return new Hours(Math.multiplyExact(steps, step.seconds) * Long.signum(seconds));
  }

  public boolean isZero() {
    return seconds == 0;
  }

  public boolean isPositive() {
    return seconds > 0;
  }

  public boolean isNegative() {
    return seconds < 0;
  }

  /** The smaller of both. */
  public Hours min(Hours other) {
    return seconds <= other.seconds ? this : other;
  }

  /** The larger of both. */
  public Hours max(Hours other) {
    return seconds >= other.seconds ? this : other;
  }

  /** In hours, to four decimals, which is less than a second. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Hours other) {
    return Long.compare(seconds, other.seconds);
  }

  /** {@code 12:30}, {@code -0:15}; with seconds where there are some. */
  @Override
  public String toString() {
    long size = Math.abs(seconds);
    String minutes = "%s%d:%02d".formatted(seconds < 0 ? "-" : "", size / 3600, size % 3600 / 60);
    return size % 60 == 0 ? minutes : "%s:%02d".formatted(minutes, size % 60);
  }
}
