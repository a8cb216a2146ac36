package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.DatedHours;
import dev.odoodesk.calendar.Holidays;
import dev.odoodesk.calendar.Interval;
import dev.odoodesk.calendar.WeeklyHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a calendar says, as facts without an order.
 *
 * <p>Open is: the weekly hours less the breaks, less closed dates and holidays, and the dated
 * openings; all of it less the leaves.
 */
public record Rules(
    ZoneId zone,
    Set<WeeklyHours> hours,
    Set<WeeklyHours> breaks,
    Set<LocalDate> closed,
    Set<DatedHours> openings,
    Set<HolidaysIn> holidays,
    Set<Interval> leaves) {

  /** Holidays and the zone in which their days begin and end. */
  public record HolidaysIn(Holidays holidays, ZoneId zone) {}

  /** Copies what it is given. */
  public Rules {
    hours = Set.copyOf(hours);
    breaks = Set.copyOf(breaks);
    closed = Set.copyOf(closed);
    openings = Set.copyOf(openings);
    holidays = Set.copyOf(holidays);
    leaves = Set.copyOf(leaves);
  }
}
