package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some years in a row, with the time worked before each; immutable.
 *
 * <p>Worked time is counted in nanoseconds from the start of the first year; a {@code long} holds
 * 292 years of it.
 */
final class Horizon {
  private static final long MEAN_YEAR_SECONDS = 31_556_952;

  private final int firstYear;
  private final Year[] years;
  private final long[] workedBefore;
  private final long[] daysBefore;

  Horizon(int firstYear, List<Year> years) {
    this.firstYear = firstYear;
    this.years = years.toArray(Year[]::new);
    workedBefore = new long[years.size() + 1];
    daysBefore = new long[years.size() + 1];
    for (int i = 0; i < years.size(); i++) {
      workedBefore[i + 1] = workedBefore[i] + this.years[i].total();
      daysBefore[i + 1] = daysBefore[i] + this.years[i].workingDays();
    }
  }

  int firstYear() {
    return firstYear;
  }

  int lastYear() {
    return firstYear + years.length - 1;
  }

  boolean covers(int year) {
    return year >= firstYear && year <= lastYear();
  }

  boolean covers(Instant instant) {
    long second = instant.getEpochSecond();
    return second >= years[0].start() && second < years[years.length - 1].end();
  }

  Year year(int year) {
    return years[year - firstYear];
  }

  /** The covered year in which a covered instant lies. */
  int yearOf(Instant instant) {
    long second = instant.getEpochSecond();
    int year = Math.toIntExact(1970 + Math.floorDiv(second, MEAN_YEAR_SECONDS));
    year = Math.min(Math.max(year, firstYear), lastYear());
    while (second < year(year).start()) {
      year--;
    }
    while (second >= year(year).end()) {
      year++;
    }
    return year;
  }

  /** Nanoseconds worked in all these years. */
  long total() {
    return workedBefore[years.length];
  }

  /** Nanoseconds worked in these years before an instant. */
  long worked(Instant instant) {
    if (!covers(instant)) {
      return instant.getEpochSecond() < years[0].start() ? 0 : total();
    }
    int i = yearOf(instant) - firstYear;
    return workedBefore[i] + years[i].worked(years[i].time(instant));
  }

  /** The first instant before which that much was worked; 0 &lt; worked &lt;= total. */
  Instant earliest(long worked) {
    int i = Sorted.lastAtMost(workedBefore, workedBefore.length, worked - 1);
    Year year = years[i];
    return year.instant(year.earliest(worked - workedBefore[i]));
  }

  /** The last instant before which no more than that was worked; 0 &lt;= worked &lt; total. */
  Instant latest(long worked) {
    int i = Sorted.lastAtMost(workedBefore, workedBefore.length, worked);
    Year year = years[i];
    return year.instant(year.latest(worked - workedBefore[i]));
  }

  /** The openings of these years between two instants, clipped, ascending, cut at New Year. */
  Stream<Interval> openings(Instant from, Instant to) {
    int first = covers(from) ? yearOf(from) : firstYear;
    int last = covers(to) ? yearOf(to) : lastYear();
    return IntStream.rangeClosed(first, last)
        .mapToObj(this::year)
        .flatMap(year -> year.openings(from, to));
  }

  /** How many working days of these years lie before the date. */
  long daysBefore(long epochDay) {
    int year = LocalDate.ofEpochDay(epochDay).getYear();
    if (!covers(year)) {
      return year < firstYear ? 0 : days();
    }
    return daysBefore[year - firstYear] + year(year).workingDaysBefore(epochDay);
  }

  /** How many working days these years have. */
  long days() {
    return daysBefore[years.length];
  }

  /** The n-th working day of these years, from 0, as days since the epoch. */
  long day(long n) {
    int i = Sorted.lastAtMost(daysBefore, daysBefore.length, n);
    return years[i].workingDay(Math.toIntExact(n - daysBefore[i]));
  }
}
