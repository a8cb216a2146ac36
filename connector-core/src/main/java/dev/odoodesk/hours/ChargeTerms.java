package dev.odoodesk.hours;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How work becomes a charge. In this order: each line is rounded up to the step, then multiplied by
 * the rate of its kind; then each ticket costs at least the minimum.
 *
 * @param step lines are rounded up to a multiple of it; zero for none
 * @param minimum what a ticket costs at least, however little was worked on it; zero for none
 * @param rates factors by kind of work; 1 for kinds that are absent
 */
public record ChargeTerms(Hours step, Hours minimum, Map<String, BigDecimal> rates) {
  /** Work costs what it took, as in Odoo. */
  public static final ChargeTerms EXACT = new ChargeTerms(Hours.ZERO, Hours.ZERO, Map.of());

  /**
   * @throws IllegalArgumentException if one of them is negative
   */
  public ChargeTerms {
    rates = Collections.unmodifiableMap(new TreeMap<>(rates));
    if (step.isNegative()
        || minimum.isNegative()
        || rates.values().stream().anyMatch(rate -> rate.signum() < 0)) {
      throw new IllegalArgumentException("step, minimum and rates must not be negative");
    }
  }

  /** What a line costs by itself. */
  public Hours charge(Hours spent, String kind) {
    return spent.roundedUpTo(step).times(rates.getOrDefault(kind, BigDecimal.ONE));
  }

  /** What a ticket costs whose lines cost so much together. */
  public Hours ticketCharge(Hours lines) {
    return lines.isPositive() ? lines.max(minimum) : lines;
  }
}
