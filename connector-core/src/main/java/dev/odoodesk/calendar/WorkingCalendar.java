package dev.odoodesk.calendar;

import dev.odoodesk.calendar.internal.Digest;
import dev.odoodesk.calendar.internal.Rules;
import dev.odoodesk.calendar.internal.Timeline;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a team works, and the arithmetic on that time.
 *
 * <p>Open is what the weekly hours say, less the breaks, less closed dates and public holidays; and
 * what was opened for a date; all of it less the leaves. Overlapping hours count once. Hours are
 * local times of the {@link #zone}: one that a clock change skips keeps the offset from before the
 * change, one that occurs twice means the later occurrence (as in Odoo). Stretches are half-open:
 * at closing time it is closed.
 *
 * <p>Immutable and thread-safe. The openings are worked out by years when first needed and kept as
 * an index, so that an answer takes logarithmic time, however far it lies. Instants must lie in the
 * years 1 to 9999, otherwise an {@link IllegalArgumentException} is thrown; an answer that lies
 * more than 50 years (18,263 days) away is none. Equal are calendars with the same name and the
 * same content.
 */
public final class WorkingCalendar {
  private static final WorkingCalendar ALWAYS =
      builder("24x7", ZoneOffset.UTC)
          .open(Arrays.asList(DayOfWeek.values()), TimeOfDay.MIDNIGHT, TimeOfDay.END_OF_DAY)
          .build();

  private final String name;
  private final Rules rules;
  private final Timeline timeline;

  WorkingCalendar(String name, Rules rules) {
    this.name = name;
    this.rules = rules;
    this.timeline = Timeline.of(rules);
  }

  /** Open at every instant; its zone is UTC. */
  public static WorkingCalendar always() {
    return ALWAYS;
  }

  /**
   * Starts a calendar that is never open yet.
   *
   * @param name how reports call it
   * @param zone the zone of its local times
   */
  public static WorkingCalendarBuilder builder(String name, ZoneId zone) {
    return new WorkingCalendarBuilder(name, zone);
  }

  /** How reports call it. */
  public String name() {
    return name;
  }

  /** The zone of its local times. */
  public ZoneId zone() {
    return rules.zone();
  }

  /** Whether this is {@link #always}. */
  public boolean isAlways() {
    return equals(ALWAYS);
  }

  /**
   * The instant at which an amount of working time after the start has passed.
   *
   * <p>An amount that a shift uses up exactly gives that shift's end, not the next opening. A
   * negative amount goes backwards, and gives a shift's beginning likewise. Zero gives the start if
   * it is open then, else the next opening (as Odoo's {@code plan_hours}).
   *
   * @return empty where the calendar has not that much working time within 50 years
   */
  public Optional<Instant> plus(Instant start, Duration working) {
    if (working.abs().compareTo(Timeline.REACH) > 0) {
      return Optional.empty();
    }
    long nanos = working.toNanos();
    return Optional.ofNullable(
        nanos > 0 ? timeline.earliest(start, nanos) : timeline.latest(start, nanos));
  }

  /** The working time from one instant to another; zero if the second is not after the first. */
  public Duration between(Instant from, Instant to) {
    return from.isBefore(to) ? timeline.worked(from, to) : Duration.ZERO;
  }

  /** Whether it is open at the instant. */
  public boolean isOpen(Instant at) {
    return at.equals(timeline.latest(at, 0));
  }

  /** The instant itself if it is open then, else the next one at which it opens. */
  public Optional<Instant> nextOpening(Instant at) {
    return Optional.ofNullable(timeline.latest(at, 0));
  }

  /**
   * The instant itself if it was open until then, else the last one before it at which it closed.
   */
  public Optional<Instant> previousClosing(Instant at) {
    return Optional.ofNullable(timeline.earliest(at, 0));
  }

  /**
   * The openings between two instants, clipped to them, ascending; hours that follow each other
   * without a gap are one opening. Empty if the second instant is not after the first.
   */
  public List<Interval> openings(Instant from, Instant to) {
    return from.isBefore(to) ? timeline.openings(from, to) : List.of();
  }

  /**
   * The end of a number of working days, the day of the start being the first if there is working
   * time left on it: when the first opening of the last of those days ends, which is what Odoo's
   * {@code plan_days} answers. An opening that spans midnight counts as one on each of its days.
   *
   * <p>A negative number goes backwards, and gives when the last opening of that day begins. Zero
   * gives the start.
   *
   * @return empty where the calendar has not that many working days within 50 years
   */
  public Optional<Instant> plusDays(Instant start, int days) {
    return Optional.ofNullable(timeline.days().plus(start, days));
  }

  /** On how many local dates there is working time between the two instants. */
  public long daysBetween(Instant from, Instant to) {
    return from.isBefore(to) ? timeline.days().between(from, to) : 0;
  }

  /**
   * Names the calendar's content: calendars that say the same have the same digest, in whatever
   * order they were built and whatever their names. Holidays count by their codes.
   */
  public String digest() {
    return Digest.of(rules);
  }

  Rules rules() {
    return rules;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar that
        && name.equals(that.name)
        && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, rules);
  }

  @Override
  public String toString() {
    return name + " (" + zone() + ")";
  }
}
