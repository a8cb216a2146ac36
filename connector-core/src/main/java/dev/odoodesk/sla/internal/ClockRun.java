package dev.odoodesk.sla.internal;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Segment;
import dev.odoodesk.sla.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One round of a clock, walked segment by segment. */
final class ClockRun {
  private static final String COUNTED = Phrase.COUNTED.say();

  private final WorkingCalendar calendar;
  private final String calendarName;
  private final Life life;
  private final List<Segment> segments = new ArrayList<>(4);
  private Duration used = Duration.ZERO;
  private @Nullable String pausedBy;

  private ClockRun(WorkingCalendar calendar, String calendarName, Life life) {
    this.calendar = calendar;
    this.calendarName = calendarName;
    this.life = life;
  }

  /**
   * Walks a round.
   *
   * @param reasons for each moment of the timeline why it is not counted; null where it is
   */
  static ClockRun walk(
      Timeline timeline,
      @Nullable String[] reasons,
      Life life,
      WorkingCalendar calendar,
      String calendarName) {
    ClockRun run = new ClockRun(calendar, calendarName, life);
    List<Moment> moments = timeline.moments();
    int i = lastAtOrBefore(moments, life.start());
    Instant from = life.start();
    String reason = reasons[i];
    for (i++; i < moments.size() && moments.get(i).from().isBefore(life.end()); i++) {
      if (!Objects.equals(reasons[i], reason)) {
        run.add(from, moments.get(i).from(), reason);
        from = moments.get(i).from();
        reason = reasons[i];
      }
    }
    run.add(from, life.end(), reason);
    if (!life.stopped()) {
      run.pausedBy = reasons[lastAtOrBefore(moments, life.end())];
    }
    return run;
  }

  private static int lastAtOrBefore(List<Moment> moments, Instant at) {
    int low = 0;
    int high = moments.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (moments.get(middle).from().isAfter(at)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }

  private void add(Instant from, Instant to, @Nullable String reason) {
    if (!from.isBefore(to)) {
      return;
    }
    Duration amount = calendar.between(from, to);
    boolean counted = reason == null;
    segments.add(
        new Segment(from, to, calendarName, counted, amount, reason == null ? COUNTED : reason));
    if (counted) {
      used = used.plus(amount);
    }
  }

  Life life() {
    return life;
  }

  Duration used() {
    return used;
  }

  Trace trace() {
    return new Trace(segments);
  }

  /** Why the clock does not count at the moment of evaluation; null if it does, or has stopped. */
  @Nullable String pausedBy() {
    return pausedBy;
  }

  /**
   * When counted time reaches an amount, if the clock counts on from the end of its round; null if
   * the calendar has no time left for it.
   */
  @Nullable Instant reaches(Duration amount) {
    if (used.compareTo(amount) < 0) {
      return calendar.plus(life.end(), amount.minus(used)).orElse(null);
    }
    Duration before = Duration.ZERO;
    for (Segment segment : segments) {
      if (segment.counted()) {
        Duration after = before.plus(segment.amount());
        if (after.compareTo(amount) >= 0) {
          return calendar.plus(segment.from(), amount.minus(before)).orElse(null);
        }
        before = after;
      }
    }
    return life.end();
  }
}
