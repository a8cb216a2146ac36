package dev.odoodesk.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar week (ISO 8601, from Monday) or a calendar month.
 *
 * @param unit which of the two
 * @param first its first day
 */
public record Period(Unit unit, LocalDate first) {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

  /** How long it is. */
  public enum Unit {
    WEEK,
    MONTH
  }

  /**
   * @throws IllegalArgumentException if it would not begin on a Monday, or the first of a month
   */
  public Period {
    boolean begins =
        unit == Unit.WEEK ? first.getDayOfWeek() == DayOfWeek.MONDAY : first.getDayOfMonth() == 1;
    if (!begins) {
      throw new IllegalArgumentException("no " + unit + " begins on " + first);
    }
  }

  /** The week or month that a day is in. */
  public static Period of(Unit unit, LocalDate day) {
    return new Period(
        unit,
        unit == Unit.WEEK
            ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : day.withDayOfMonth(1));
  }

  /**
   * Reads {@code 2026-W27} or {@code 2026-07}.
   *
   * @throws IllegalArgumentException for anything else, or another unit; the message shows the form
   */
  public static Period parse(Unit unit, String text) {
    Matcher matcher = (unit == Unit.WEEK ? WEEK : MONTH).matcher(text);
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      int number = Integer.parseInt(matcher.group(2));
      if (unit == Unit.MONTH && number >= 1 && number <= 12) {
        return new Period(unit, YearMonth.of(year, number).atDay(1));
      }
      LocalDate fourth = LocalDate.of(year, 1, 4);
      if (unit == Unit.WEEK
          && number >= 1
          && number <= IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum()) {
        return of(unit, fourth.plusWeeks(number - 1L));
      }
    }
    throw new IllegalArgumentException(
        unit == Unit.WEEK
            ? "'" + text + "' is no week such as 2026-W27"
            : "'" + text + "' is no month such as 2026-07");
  }

  /** The first day after it. */
  public LocalDate next() {
    return unit == Unit.WEEK ? first.plusWeeks(1) : first.plusMonths(1);
  }

  /** Its begin. */
  public Instant begin(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** Its end, which is not part of it. */
  public Instant end(ZoneId zone) {
    return next().atStartOfDay(zone).toInstant();
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return unit == Unit.WEEK
        ? "%d-W%02d"
            .formatted(
                first.get(IsoFields.WEEK_BASED_YEAR), first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : YearMonth.from(first).toString();
  }
}
