package dev.odoodesk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Hours that come back every week, or every second week: Odoo's {@code
 * resource.calendar.attendance}, or a break in one.
 *
 * @param day day of the week
 * @param from local time at which they begin
 * @param to local time at which they end, after {@code from}, at most 24:00
 * @param week in which weeks
 * @param first first date on which they may apply; {@link LocalDate#MIN} for always
 * @param last last date on which they may apply; {@link LocalDate#MAX} for ever
 */
public record WeeklyHours(
    DayOfWeek day, TimeOfDay from, TimeOfDay to, WeekType week, LocalDate first, LocalDate last) {

  /**
   * @throws IllegalArgumentException if they end before they begin, or apply on no date
   */
  public WeeklyHours {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(week, "week");
    DatedHours.requireOrder(day, from, to);
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(
          "hours on " + day + " are valid from " + first + ", after their last date " + last);
    }
  }

  /** Hours of every week. */
  public static WeeklyHours of(DayOfWeek day, TimeOfDay from, TimeOfDay to) {
    return new WeeklyHours(day, from, to, WeekType.EVERY, LocalDate.MIN, LocalDate.MAX);
  }

  /** The same hours, in these weeks only. */
  public WeeklyHours in(WeekType type) {
    return new WeeklyHours(day, from, to, type, first, last);
  }

  /**
   * The same hours, from the first to the last date, both included: Odoo's {@code date_from} and
   * {@code date_to}, which attendances had up to version 18.
   */
  public WeeklyHours valid(LocalDate from, LocalDate to) {
    return new WeeklyHours(day, this.from, this.to, week, from, to);
  }

  /** Whether they apply on the date. */
  public boolean applyOn(LocalDate date) {
    return date.getDayOfWeek() == day
        && week.includes(date)
        && !date.isBefore(first)
        && !date.isAfter(last);
  }

  /**
   * A shift that begins on the day and ends on the next one, as its two halves.
   *
   * @param from local time at which it begins
   * @param to local time of the next day at which it ends, not after {@code from}
   * @throws IllegalArgumentException if it would be longer than a day or end at its midnight
   */
  static List<WeeklyHours> overnight(DayOfWeek day, TimeOfDay from, TimeOfDay to, WeekType week) {
    if (to.compareTo(from) > 0 || to.second() == 0) {
      throw new IllegalArgumentException(
          String.format("a shift from %s %s to %s does not span midnight", day, from, to));
    }
    WeekType nextDays = day == DayOfWeek.SUNDAY ? week.next() : week;
    return List.of(
        of(day, from, TimeOfDay.END_OF_DAY).in(week),
        of(day.plus(1), TimeOfDay.MIDNIGHT, to).in(nextDays));
  }
}
