package dev.odoodesk.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How a pack stands. Always: {@code allotted + carriedIn = consumed + carriedOut + expired +
 * remaining}.
 *
 * @param pack the pack
 * @param carriedIn what it got from packs that ended; negative for their debts
 * @param consumed what was taken from it
 * @param carriedOut what went to another pack when it ended; negative for a debt
 * @param expired what was lost when it ended
 * @param remaining what is left; negative when overdrawn
 */
public record PackBalance(
    HourPack pack,
    Hours carriedIn,
    Hours consumed,
    Hours carriedOut,
    Hours expired,
    Hours remaining) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What there was to consume. */
  public Hours available() {
    return pack.allotted().plus(carriedIn);
  }

  /** Share that is consumed, in percent, rounded down to one decimal; empty of an empty pack. */
  public Optional<BigDecimal> percentConsumed() {
    return available().isPositive()
        ? Optional.of(
            BigDecimal.valueOf(consumed.seconds())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(available().seconds()), 1, RoundingMode.FLOOR))
        : Optional.empty();
  }

  /**
   * The highest threshold that is reached.
   *
   * @param percents thresholds in percent
   */
  public Optional<BigDecimal> reached(Collection<BigDecimal> percents) {
    return percentConsumed()
        .flatMap(
            share ->
                percents.stream()
                    .filter(threshold -> share.compareTo(threshold) >= 0)
                    .max(BigDecimal::compareTo));
  }
}
