package dev.odoodesk.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Calendars and instants that several specifications use. */
final class Desks {
  static final ZoneId UTC = ZoneOffset.UTC;
  static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private Desks() {}

  /** Monday to Friday. */
  static WorkingCalendarBuilder workdays(ZoneId zone, String from, String to) {
    return WorkingCalendar.builder("desk", zone)
        .open(WORKDAYS, TimeOfDay.of(from), TimeOfDay.of(to));
  }

  /** An instant in UTC, {@code utc("2024-03-01T09:00")}. */
  static Instant utc(String local) {
    return at(UTC, local);
  }

  /** The instant of a local time. */
  static Instant at(ZoneId zone, String local) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
