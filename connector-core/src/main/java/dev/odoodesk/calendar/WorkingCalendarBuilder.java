package dev.odoodesk.calendar;

import dev.odoodesk.calendar.internal.Rules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Builds a {@link WorkingCalendar}; the order of the calls has no influence. May be used again
 * after {@link #build}; not thread-safe. Times are local times of the calendar's zone.
 */
public final class WorkingCalendarBuilder {
  private final String name;
  private final ZoneId zone;
  private final Set<WeeklyHours> hours = new HashSet<>();
  private final Set<WeeklyHours> breaks = new HashSet<>();
  private final Set<LocalDate> closed = new HashSet<>();
  private final Set<DatedHours> openings = new HashSet<>();
  private final Set<Rules.HolidaysIn> holidays = new HashSet<>();
  private final Set<Interval> leaves = new HashSet<>();

  WorkingCalendarBuilder(String name, ZoneId zone) {
    this.name = Objects.requireNonNull(name, "name");
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  /** Opens during weekly hours. */
  public WorkingCalendarBuilder open(WeeklyHours weekly) {
    hours.add(weekly);
    return this;
  }

  /**
   * Opens on each of the days every week.
   *
   * @throws IllegalArgumentException if the hours end before they begin
   */
  public WorkingCalendarBuilder open(Collection<DayOfWeek> days, TimeOfDay from, TimeOfDay to) {
    days.forEach(day -> open(WeeklyHours.of(day, from, to)));
    return this;
  }

  /**
   * Opens on a day every week, {@code open(MONDAY, "09:00", "17:30")}.
   *
   * @throws IllegalArgumentException if a text is no time, or the hours end before they begin
   */
  public WorkingCalendarBuilder open(DayOfWeek day, String from, String to) {
    return open(List.of(day), TimeOfDay.of(from), TimeOfDay.of(to));
  }

  /**
   * Opens every week for a shift that begins on the day and ends on the next one. In a two-week
   * calendar the shift belongs to the week in which it begins.
   *
   * @param from when it begins on the day
   * @param to when it ends on the next day; not after {@code from}
   * @throws IllegalArgumentException if the shift does not span midnight, or is longer than a day
   */
  public WorkingCalendarBuilder openOvernight(
      DayOfWeek day, TimeOfDay from, TimeOfDay to, WeekType week) {
    hours.addAll(WeeklyHours.overnight(day, from, to, week));
    return this;
  }

  /** Takes a weekly break out of the weekly hours, such as lunch; not out of dated openings. */
  public WorkingCalendarBuilder breakAt(WeeklyHours weekly) {
    breaks.add(weekly);
    return this;
  }

  /**
   * Takes the same break out of the weekly hours of each of the days.
   *
   * @throws IllegalArgumentException if the break ends before it begins
   */
  public WorkingCalendarBuilder breakAt(Collection<DayOfWeek> days, TimeOfDay from, TimeOfDay to) {
    days.forEach(day -> breakAt(WeeklyHours.of(day, from, to)));
    return this;
  }

  /** Closes from 00:00 to 24:00 of a date, but for what {@link #openOn} opens. */
  public WorkingCalendarBuilder closedOn(LocalDate date) {
    closed.add(Objects.requireNonNull(date, "date"));
    return this;
  }

  /** Opens for hours of one date, even if the date is closed or a holiday. */
  public WorkingCalendarBuilder openOn(DatedHours dated) {
    openings.add(Objects.requireNonNull(dated, "dated"));
    return this;
  }

  /** Closes on public holidays, from 00:00 to 24:00 in the calendar's zone. */
  public WorkingCalendarBuilder holidays(Holidays places) {
    return holidays(places, zone);
  }

  /** Closes on public holidays, from 00:00 to 24:00 in the zone of those who have them. */
  public WorkingCalendarBuilder holidays(Holidays places, ZoneId theirZone) {
    holidays.add(new Rules.HolidaysIn(places, theirZone));
    return this;
  }

  /**
   * Closes between two instants whatever else is said: Odoo's {@code resource.calendar.leaves}.
   *
   * @throws IllegalArgumentException if the end is not after the start
   */
  public WorkingCalendarBuilder leave(Instant from, Instant to) {
    leaves.add(new Interval(from, to));
    return this;
  }

  /** The calendar. */
  public WorkingCalendar build() {
    return new WorkingCalendar(
        name, new Rules(zone, hours, breaks, closed, openings, holidays, leaves));
  }
}
