package dev.odoodesk.cli.deadline;

import dev.odoodesk.calendar.Interval;
import dev.odoodesk.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Plans hours as Odoo's {@code resource.calendar.plan_hours} does, with its error: a shift that
 * ends at 24:00 ends at 23:59:59.999999 there, so each midnight passed loses a microsecond, and a
 * plan that should end with such a shift ends in the next one. Odoo gives up after 1,400 days.
 */
final class OdooPlanHours {
  private static final Duration STRETCH = Duration.ofDays(14);
  private static final int STRETCHES = 100;

  private OdooPlanHours() {}

  static Optional<Instant> plan(WorkingCalendar calendar, Instant start, Duration amount) {
    boolean forwards = !amount.isNegative();
    Duration left = amount.abs();
    Instant at = start;
    for (int i = 0; i < STRETCHES; i++) {
      Instant next = forwards ? at.plus(STRETCH) : at.minus(STRETCH);
      List<Interval> shifts =
          forwards ? shifts(calendar, at, next) : reversed(shifts(calendar, next, at));
      for (Interval shift : shifts) {
        Duration length = Duration.between(shift.start(), shift.end());
        if (left.compareTo(length) <= 0) {
          return Optional.of(forwards ? shift.start().plus(left) : shift.end().minus(left));
        }
        left = left.minus(length);
      }
      at = next;
    }
    return Optional.empty();
  }

  /** The openings cut at each midnight of the calendar's zone, a microsecond short there. */
  private static List<Interval> shifts(WorkingCalendar calendar, Instant from, Instant to) {
    List<Interval> shifts = new ArrayList<>();
    for (Interval opening : calendar.openings(from, to)) {
      Instant start = opening.start();
      while (start.isBefore(opening.end())) {
        Instant midnight = nextMidnight(start, calendar.zone());
        if (midnight.isAfter(opening.end())) {
          shifts.add(new Interval(start, opening.end()));
          break;
        }
        Instant almostMidnight = midnight.minus(1, ChronoUnit.MICROS);
        if (start.isBefore(almostMidnight)) {
          shifts.add(new Interval(start, almostMidnight));
        }
        start = midnight;
      }
    }
    return shifts;
  }

  private static Instant nextMidnight(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static List<Interval> reversed(List<Interval> shifts) {
    Collections.reverse(shifts);
    return shifts;
  }
}
