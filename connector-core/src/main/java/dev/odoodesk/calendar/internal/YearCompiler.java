package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.DatedHours;
import dev.odoodesk.calendar.Interval;
import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeeklyHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Works out the openings of a year from a calendar's rules. Immutable and thread-safe. */
final class YearCompiler {
  static final long NANOS = 1_000_000_000L;

  /** Days looked at beyond a year: more than any clock change moves a shift. */
  private static final int MARGIN_DAYS = 2;

  private static final long MARGIN_SECONDS = (MARGIN_DAYS + 1) * 86_400L;

  private final Rules rules;
  private final WallClock clock;

  YearCompiler(Rules rules) {
    this.rules = rules;
    this.clock = new WallClock(rules.zone());
  }

  WallClock clock() {
    return clock;
  }

  /** The local year at an instant, as {@link #compile} cuts years. */
  int yearOf(Instant instant) {
    int year = instant.atZone(rules.zone()).getYear();
    return instant.getEpochSecond() < startOf(year) ? year - 1 : year;
  }

  /** The epoch second at which a local year begins. */
  private long startOf(int year) {
    return clock.startOf(LocalDate.of(year, 1, 1));
  }

  Year compile(int year) {
    long start = startOf(year);
    long end = startOf(year + 1);
    List<LocalDate> dates =
        LocalDate.of(year, 1, 1)
            .minusDays(MARGIN_DAYS)
            .datesUntil(LocalDate.of(year + 1, 1, 1).plusDays(MARGIN_DAYS))
            .toList();
    List<Span> open = Span.minus(weekly(rules.hours(), dates), weekly(rules.breaks(), dates));
    open = Span.minus(open, closed(dates));
    open = Span.union(concat(open, dated(dates)));
    List<Span> openings = new ArrayList<>(open.size());
    open.forEach(
        span ->
            openings.add(new Span((span.start() - start) * NANOS, (span.end() - start) * NANOS)));
    List<Span> worked = Span.minus(openings, leaves(start, end));
    return new Year(
        start, end, Span.clip(worked, 0, (end - start) * NANOS), workingDays(year, start, worked));
  }

  /** Weekly hours as epoch seconds. */
  private List<Span> weekly(Collection<WeeklyHours> hours, List<LocalDate> dates) {
    List<Span> spans = new ArrayList<>();
    for (LocalDate date : dates) {
      for (WeeklyHours each : hours) {
        if (each.applyOn(date)) {
          spans.add(span(date, each.from(), each.to()));
        }
      }
    }
    return Span.union(spans);
  }

  private List<Span> dated(List<LocalDate> dates) {
    List<Span> spans = new ArrayList<>();
    for (DatedHours each : rules.openings()) {
      if (isWithin(each.date(), dates)) {
        spans.add(span(each.date(), each.from(), each.to()));
      }
    }
    return spans;
  }

  private List<Span> closed(List<LocalDate> dates) {
    List<Span> spans = new ArrayList<>();
    for (LocalDate date : rules.closed()) {
      if (isWithin(date, dates)) {
        spans.add(wholeDay(clock, date));
      }
    }
    for (Rules.HolidaysIn each : rules.holidays()) {
      WallClock theirs = new WallClock(each.zone());
      int first = dates.get(0).getYear();
      int last = dates.get(dates.size() - 1).getYear();
      IntStream.rangeClosed(first, last)
          .mapToObj(each.holidays()::dates)
          .flatMap(Collection::stream)
          .forEach(date -> spans.add(wholeDay(theirs, date)));
    }
    return Span.union(spans);
  }

  /** Leaves as nanoseconds since the year's start. */
  private List<Span> leaves(long start, long end) {
    List<Span> spans = new ArrayList<>();
    for (Interval leave : rules.leaves()) {
      if (leave.end().getEpochSecond() > start - MARGIN_SECONDS
          && leave.start().getEpochSecond() < end + MARGIN_SECONDS) {
        spans.add(new Span(nanos(leave.start(), start, end), nanos(leave.end(), start, end)));
      }
    }
    return Span.union(spans);
  }

  private static long nanos(Instant instant, long start, long end) {
    long second = instant.getEpochSecond();
    if (second < start - MARGIN_SECONDS) {
      return -MARGIN_SECONDS * NANOS;
    }
    if (second >= end + MARGIN_SECONDS) {
      return (end + MARGIN_SECONDS - start) * NANOS;
    }
    return (second - start) * NANOS + instant.getNano();
  }

  /** Dates of the year, as days since the epoch, on which there is work. */
  private int[] workingDays(int year, long start, List<Span> worked) {
    long first = LocalDate.of(year, 1, 1).toEpochDay();
    long last = LocalDate.of(year, 12, 31).toEpochDay();
    return worked.stream()
        .flatMapToInt(
            span -> {
              long from = clock.epochDay(start + Math.floorDiv(span.start(), NANOS));
              long to = clock.epochDay(start + Math.floorDiv(span.end() - 1, NANOS));
              return IntStream.rangeClosed(
                  Math.toIntExact(Math.max(from, first)), Math.toIntExact(Math.min(to, last)));
            })
        .distinct()
        .filter(day -> clock.epochSecond(day, 0) < clock.epochSecond(day + 1L, 0))
        .toArray();
  }

  private Span span(LocalDate date, TimeOfDay from, TimeOfDay to) {
    long day = date.toEpochDay();
    return new Span(clock.epochSecond(day, from.second()), clock.epochSecond(day, to.second()));
  }

  private static Span wholeDay(WallClock clock, LocalDate date) {
    return new Span(clock.startOf(date), clock.startOf(date.plusDays(1)));
  }

  private static boolean isWithin(LocalDate date, List<LocalDate> dates) {
    return !date.isBefore(dates.get(0)) && !date.isAfter(dates.get(dates.size() - 1));
  }

  private static List<Span> concat(List<Span> a, List<Span> b) {
    List<Span> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }
}
