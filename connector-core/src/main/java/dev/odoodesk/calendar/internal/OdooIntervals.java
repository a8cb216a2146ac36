package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Odoo's work intervals, in microseconds since the epoch: 24:00 is a microsecond early. */
public final class OdooIntervals {
  private static final long MICROS = 1_000_000L;
  private static final int LAST_SECOND = 86_399;

  private final Rules rules;
  private final WallClock clock;
  private final List<Span> leaves;

  private OdooIntervals(Rules rules) {
    this.rules = rules;
    this.clock = new WallClock(rules.zone());
    this.leaves =
        Span.union(
            rules.leaves().stream()
                .map(leave -> new Span(micros(leave.start()), micros(leave.end())))
                .toList());
  }

  /**
   * The intervals of a calendar.
   *
   * @throws IllegalArgumentException if the rules say what Odoo cannot
   */
  public static OdooIntervals of(Rules rules) {
    if (!rules.breaks().isEmpty()
        || !rules.closed().isEmpty()
        || !rules.openings().isEmpty()
        || !rules.holidays().isEmpty()) {
      throw new IllegalArgumentException(
          "Odoo's calendars know weekly hours and leaves only, no breaks, closed dates,"
              + " dated openings or public holidays");
    }
    return new OdooIntervals(rules);
  }

  /** The work intervals between two times, clipped; those that touch stay apart. */
  public List<Span> between(long from, long to) {
    List<Span> attendances = new ArrayList<>();
    for (long day = firstDay(from); day <= lastDay(to); day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      for (WeeklyHours hours : rules.hours()) {
        if (hours.applyOn(date)) {
          long opens = Math.max(from, micros(day, hours.from()));
          long closes = Math.min(to, micros(day, hours.to()));
          attendances.add(new Span(opens, closes));
        }
      }
    }
    return Span.minus(Span.merge(attendances, false), leaves);
  }

  private long firstDay(long micros) {
    long second = Math.floorDiv(micros, MICROS);
    return Math.min(Math.floorDiv(second, 86_400L), clock.epochDay(second));
  }

  private long lastDay(long micros) {
    long second = Math.floorDiv(micros, MICROS);
    return Math.max(Math.floorDiv(second, 86_400L), clock.epochDay(second));
  }

  private long micros(long epochDay, TimeOfDay time) {
    return time.equals(TimeOfDay.END_OF_DAY)
        ? clock.epochSecond(epochDay, LAST_SECOND) * MICROS + MICROS - 1
        : clock.epochSecond(epochDay, time.second()) * MICROS;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
