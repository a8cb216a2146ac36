package dev.odoodesk.calendar;

import dev.odoodesk.calendar.internal.OdooIntervals;
import dev.odoodesk.calendar.internal.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What Odoo 19 itself answers on a working calendar, with its defects, so that its figures can be
 * compared with exact ones.
 *
 * <p>Odoo keeps 24:00 as 23:59:59.999999, adds up hours as binary fractions, and gives up after 100
 * windows of 14 days. So an amount that ends at midnight slips into the next shift, perhaps days
 * later. In zones whose winter time is the one with daylight saving (Europe/Dublin,
 * Africa/Casablanca) Odoo takes the earlier of two occurrences of a local time; this class does not
 * know that and takes the later one. Immutable and thread-safe.
 */
public final class OdooWorkingTime {
  private static final long MICROS_PER_WINDOW = 14 * 86_400_000_000L;
  private static final int WINDOWS = 100;
  private static final double MICROS_PER_SECOND = 1e6;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final long MICROS_PER_HOUR = 3_600_000_000L;

  private final OdooIntervals intervals;

  private OdooWorkingTime(OdooIntervals intervals) {
    this.intervals = intervals;
  }

  /**
   * Odoo's arithmetic on a calendar.
   *
   * @throws IllegalArgumentException if the calendar has what Odoo's have not: breaks, closed
   *     dates, dated openings or holidays of a country
   */
  public static OdooWorkingTime on(WorkingCalendar calendar) {
    return new OdooWorkingTime(OdooIntervals.of(calendar.rules()));
  }

  /**
   * As {@code resource.calendar.plan_hours} with leaves.
   *
   * @param working working time, negative for backwards
   * @return an instant to the microsecond; empty where Odoo answers {@code False}
   */
  public Optional<Instant> planHours(Instant start, Duration working) {
    boolean forwards = !working.isNegative();
    double left = hours(working.abs());
    long from = micros(start);
    for (int window = 0; window < WINDOWS; window++) {
      long at = from + (forwards ? window : -window - 1) * MICROS_PER_WINDOW;
      List<Span> open = intervals.between(at, at + MICROS_PER_WINDOW);
      for (int i = 0; i < open.size(); i++) {
        Span span = open.get(forwards ? i : open.size() - 1 - i);
        double length = hours(span);
        if (left <= length) {
          return Optional.of(
              instant(forwards ? span.start() + micros(left) : span.end() - micros(left)));
        }
        left -= length;
      }
    }
    return Optional.empty();
  }

  /** As {@code resource.calendar.get_work_hours_count} with leaves; zero if reversed. */
  public Duration workHours(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    long micros =
        intervals.between(micros(from), micros(to)).stream()
            .mapToLong(span -> span.end() - span.start())
            .sum();
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /** The binary fraction nearest to the hours, as Python reads them. */
  private static double hours(Duration working) {
    return BigDecimal.valueOf(working.getSeconds())
        .add(BigDecimal.valueOf(working.getNano(), 9))
        .divide(BigDecimal.valueOf(3600), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** Python's {@code timedelta.total_seconds() / 3600}. */
  private static double hours(Span span) {
    return (span.end() - span.start()) / MICROS_PER_SECOND / SECONDS_PER_HOUR;
  }

  /**
   * Python's {@code timedelta(hours=…)}: whole hours exactly, the rest to the nearest microsecond.
   */
  private static long micros(double hours) {
    long whole = (long) hours;
    return whole * MICROS_PER_HOUR + (long) Math.rint((hours - whole) * MICROS_PER_HOUR);
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
