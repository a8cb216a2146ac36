package dev.odoodesk.hours;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A unit in which hours are sold: hours themselves, days, or a block of several hours.
 *
 * @param name what people call it
 * @param size how much work one of it is
 */
public record WorkUnit(String name, Hours size) {
  /** Odoo keeps quantities with so many decimals unless its precision was changed. */
  private static final int DECIMALS = 2;

  /**
   * @throws IllegalArgumentException unless the size is positive
   */
  public WorkUnit {
    if (!size.isPositive()) {
      throw new IllegalArgumentException("unit " + name + " is worth no work");
    }
  }

  /** How much work a quantity is, to the nearest second. */
  public Hours of(BigDecimal quantity) {
    return size.times(quantity);
  }

  /**
   * The same amount as Odoo shows it where it keeps quantities of this unit: a hundredth of a day
   * is 4 minutes 48 seconds.
   */
  public Hours asOdooKeeps(Hours amount) {
    return of(
        BigDecimal.valueOf(amount.seconds())
            .divide(BigDecimal.valueOf(size.seconds()), DECIMALS, RoundingMode.HALF_UP));
  }
}
