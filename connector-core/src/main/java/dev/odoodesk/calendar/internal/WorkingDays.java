package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about the local dates on which there is work. Thread-safe. */
public final class WorkingDays {
  private final Timeline timeline;
  private final Horizons horizons;

  WorkingDays(Timeline timeline, Horizons horizons) {
    this.timeline = timeline;
    this.horizons = horizons;
  }

  /** On how many dates there is work from one instant to a later one. */
  public long between(Instant from, Instant to) {
    Instant first = timeline.latest(from, 0);
    Instant last = timeline.earliest(to, 0);
    if (first == null || last == null || !first.isBefore(last)) {
      return 0;
    }
    long firstDay = dayAt(first);
    long nextDay = dayAt(last.minusNanos(1)) + 1;
    return horizons.between(first, last).stream()
        .mapToLong(years -> years.daysBefore(nextDay) - years.daysBefore(firstDay))
        .sum();
  }

  /** The end of the n-th working day from the start; null where none is within reach. */
  public @Nullable Instant plus(Instant start, int days) {
    if (days == 0) {
      return start;
    }
    return days > 0 ? forwards(start, days - 1) : backwards(start, -(days + 1));
  }

  private @Nullable Instant forwards(Instant start, int more) {
    Instant first = timeline.latest(start, 0);
    if (first == null) {
      return null;
    }
    for (Horizon years = horizons.around(first);
        years != null;
        years = horizons.later(years, first)) {
      long n = years.daysBefore(dayAt(first)) + more;
      if (n < years.days()) {
        long day = years.day(n);
        Instant dayStart = startOf(day);
        Instant from = first.isAfter(dayStart) ? first : dayStart;
        return Timeline.withinReach(start, timeline.openings(from, startOf(day + 1)).get(0).end());
      }
    }
    return null;
  }

  private @Nullable Instant backwards(Instant start, int more) {
    Instant end = timeline.earliest(start, 0);
    if (end == null) {
      return null;
    }
    Instant last = end.minusNanos(1);
    for (Horizon years = horizons.around(last);
        years != null;
        years = horizons.sooner(years, last)) {
      long n = years.daysBefore(dayAt(last)) - more;
      if (n >= 0) {
        long day = years.day(n);
        Instant dayEnd = startOf(day + 1);
        Instant to = end.isBefore(dayEnd) ? end : dayEnd;
        List<Interval> openings = timeline.openings(startOf(day), to);
        return Timeline.withinReach(start, openings.get(openings.size() - 1).start());
      }
    }
    return null;
  }

  private Instant startOf(long epochDay) {
    return Instant.ofEpochSecond(horizons.clock().epochSecond(epochDay, 0));
  }

  private long dayAt(Instant instant) {
    return horizons.clock().epochDay(instant.getEpochSecond());
  }
}
