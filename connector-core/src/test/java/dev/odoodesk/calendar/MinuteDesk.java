package dev.odoodesk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;

/**
 * Working time the slow way: marks each open minute of 44 days and walks through them one by one.
 * Shares nothing with the calendar but its facts.
 */
final class MinuteDesk {
  private static final int DAYS = 22;
  private static final int MINUTES = 2 * DAYS * 24 * 60;

  private final RandomDesk desk;
  private final Instant first;
  private final BitSet open;
  private final long[] epochDays = new long[MINUTES];

  MinuteDesk(RandomDesk desk) {
    this.desk = desk;
    this.first = desk.around().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(DAYS));
    open = weekly(desk.hours());
    open.andNot(weekly(desk.breaks()));
    for (LocalDate date : desk.closed()) {
      BitSet day = new BitSet();
      mark(day, localized(date, 0), localized(date.plusDays(1), 0));
      open.andNot(day);
    }
    for (DatedHours each : desk.openings()) {
      mark(
          open,
          localized(each.date(), each.from().second()),
          localized(each.date(), each.to().second()));
    }
    for (Interval leave : desk.leaves()) {
      BitSet away = new BitSet();
      mark(away, leave.start(), leave.end());
      open.andNot(away);
    }
    // Clocks change on quarters of an hour.
    for (int i = 0; i < MINUTES; i++) {
      epochDays[i] =
          i % 15 == 0
              ? instant(i).atZone(desk.zone()).toLocalDate().toEpochDay()
              : epochDays[i - 1];
    }
  }

  int minutes() {
    return MINUTES;
  }

  Instant instant(int minute) {
    return first.plus(Duration.ofMinutes(minute));
  }

  boolean isOpen(int minute) {
    return open.get(minute);
  }

  /** How many of the minutes from one to another are open. */
  int worked(int from, int to) {
    int worked = 0;
    for (int i = from; i < to; i++) {
      worked += open.get(i) ? 1 : 0;
    }
    return worked;
  }

  /** On how many local dates those minutes lie. */
  int days(int from, int to) {
    int days = 0;
    long last = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      if (open.get(i) && epochDays[i] != last) {
        days++;
        last = epochDays[i];
      }
    }
    return days;
  }

  private BitSet weekly(List<WeeklyHours> hours) {
    BitSet marked = new BitSet();
    LocalDate date = first.atZone(desk.zone()).toLocalDate().minusDays(3);
    for (int i = 0; i < 2 * DAYS + 6; i++, date = date.plusDays(1)) {
      for (WeeklyHours each : hours) {
        if (applies(each, date)) {
          mark(marked, localized(date, each.from().second()), localized(date, each.to().second()));
        }
      }
    }
    return marked;
  }

  private static boolean applies(WeeklyHours hours, LocalDate date) {
    long daysSinceYearOne = ChronoUnit.DAYS.between(LocalDate.of(1, 1, 1), date);
    boolean rightWeek =
        hours.week() == WeekType.EVERY
            || (hours.week() == WeekType.FIRST) == (daysSinceYearOne / 7 % 2 == 0);
    return rightWeek
        && hours.day() == date.getDayOfWeek()
        && date.compareTo(hours.first()) >= 0
        && date.compareTo(hours.last()) <= 0;
  }

  private void mark(BitSet minutes, Instant from, Instant to) {
    for (long i = minute(from); i < minute(to); i++) {
      if (i >= 0 && i < MINUTES) {
        minutes.set((int) i);
      }
    }
  }

  private long minute(Instant instant) {
    return Duration.between(first, instant).toMinutes();
  }

  private Instant localized(LocalDate date, int second) {
    LocalDateTime wall = date.atStartOfDay().plusSeconds(second);
    return wall.atZone(desk.zone()).withLaterOffsetAtOverlap().toInstant();
  }
}
