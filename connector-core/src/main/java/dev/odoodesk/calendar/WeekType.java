package dev.odoodesk.calendar;

import java.time.LocalDate;

/**
 * In which weeks of a two-week calendar hours apply.
 *
 * <p>Odoo counts weeks from Monday 0001-01-01 (proleptic Gregorian): week 0 and every second one
 * after it are its "first" weeks, the others its "second" ones. That is <em>not</em> the parity of
 * the ISO week number, which breaks in years of 53 weeks. The same in Odoo 14 to 19.
 */
public enum WeekType {
  /** Every week. */
  EVERY,
  /** Odoo's {@code week_type} {@code '0'}. */
  FIRST,
  /** Odoo's {@code week_type} {@code '1'}. */
  SECOND;

  /** Days from 0001-01-01 to 1970-01-01. */
  private static final long DAYS_BEFORE_EPOCH = 719_162;

  /** {@link #FIRST} or {@link #SECOND}: the week in which the date lies. */
  public static WeekType of(LocalDate date) {
    return ofEpochDay(date.toEpochDay());
  }

  /** Whether hours of this type apply on the date. */
  public boolean includes(LocalDate date) {
    return this == EVERY || this == of(date);
  }

  /** The other week: what an overnight shift of a Sunday ends in. */
  WeekType next() {
    return switch (this) {
      case EVERY -> EVERY;
      case FIRST -> SECOND;
      case SECOND -> FIRST;
    };
  }

  private static WeekType ofEpochDay(long epochDay) {
    long week = Math.floorDiv(epochDay + DAYS_BEFORE_EPOCH, 7L);
    return Math.floorMod(week, 2L) == 0 ? FIRST : SECOND;
  }
}
