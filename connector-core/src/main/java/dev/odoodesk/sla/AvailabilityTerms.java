package dev.odoodesk.sla;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A promised availability.
 *
 * @param percent share of a calendar month in which the service is to be up, 0 to 100
 * @param outage when an open ticket stands for an outage
 */
public record AvailabilityTerms(BigDecimal percent, Condition outage) {
  public AvailabilityTerms {
    percent = percent.stripTrailingZeros();
    Objects.requireNonNull(outage, "outage");
    if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("availability lies between 0 and 100 %: " + percent);
    }
  }
}
