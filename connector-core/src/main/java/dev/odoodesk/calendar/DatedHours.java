package dev.odoodesk.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Hours of one date, such as a Saturday before Christmas.
 *
 * @param date local date
 * @param from local time at which they begin
 * @param to local time at which they end, after {@code from}, at most 24:00
 */
public record DatedHours(LocalDate date, TimeOfDay from, TimeOfDay to) {

  /**
   * @throws IllegalArgumentException if they end before they begin
   */
  public DatedHours {
    Objects.requireNonNull(date, "date");
    requireOrder(date, from, to);
  }

  static void requireOrder(Object day, TimeOfDay from, TimeOfDay to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.compareTo(to) >= 0) {
      throw new IllegalArgumentException(
          String.format(
              "hours on %s must end after they begin, but %s is not before %s;"
                  + " a shift across midnight is an overnight one",
              day, from, to));
    }
  }
}
