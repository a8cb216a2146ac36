package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.Interval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The openings of one local year, indexed by time and by the time worked before them.
 *
 * <p>Times are nanoseconds since the year's start. An opening that spans New Year is cut there.
 */
final class Year {
  private final long start;
  private final long end;
  private final long[] opens;

  /** Nanoseconds worked before each opening; the entry after the last is the year's total. */
  private final long[] workedBefore;

  /** Local dates with work, as days since the epoch, ascending. */
  private final int[] workingDays;

  Year(long start, long end, List<Span> openings, int[] workingDays) {
    this.start = start;
    this.end = end;
    this.workingDays = workingDays;
    opens = new long[openings.size()];
    workedBefore = new long[openings.size() + 1];
    for (int i = 0; i < opens.length; i++) {
      Span opening = openings.get(i);
      opens[i] = opening.start();
      workedBefore[i + 1] = workedBefore[i] + opening.end() - opening.start();
    }
  }

  /** The epoch second at which the year begins. */
  long start() {
    return start;
  }

  /** The epoch second at which the next year begins. */
  long end() {
    return end;
  }

  /** The instant of a time. */
  Instant instant(long time) {
    return Instant.ofEpochSecond(start, time);
  }

  /** Nanoseconds worked in the whole year. */
  long total() {
    return workedBefore[opens.length];
  }

  /** Nanoseconds worked in the year before the time. */
  long worked(long time) {
    int i = Sorted.lastAtMost(opens, opens.length, time);
    if (i < 0) {
      return 0;
    }
    return Math.min(workedBefore[i] + (time - opens[i]), workedBefore[i + 1]);
  }

  /** The first time before which that much was worked; 0 &lt; worked &lt;= total. */
  long earliest(long worked) {
    int i = Sorted.lastAtMost(workedBefore, opens.length, worked - 1);
    return opens[i] + (worked - workedBefore[i]);
  }

  /** The last time before which no more than that was worked; 0 &lt;= worked &lt; total. */
  long latest(long worked) {
    int i = Sorted.lastAtMost(workedBefore, opens.length, worked);
    return opens[i] + (worked - workedBefore[i]);
  }

  /** The openings between two instants, clipped to them, ascending. */
  Stream<Interval> openings(Instant from, Instant to) {
    long first = time(from);
    long last = time(to);
    int skipped = Math.max(0, Sorted.lastAtMost(opens, opens.length, first));
    return IntStream.range(skipped, opens.length)
        .takeWhile(i -> opens[i] < last)
        .filter(i -> closes(i) > first)
        .mapToObj(
            i ->
                new Interval(
                    instant(Math.max(opens[i], first)), instant(Math.min(closes(i), last))));
  }

  private long closes(int i) {
    return opens[i] + workedBefore[i + 1] - workedBefore[i];
  }

  /** The time of an instant, that of the year's start or end where it lies outside. */
  long time(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < start) {
      return 0;
    }
    return second >= end
        ? (end - start) * YearCompiler.NANOS
        : (second - start) * YearCompiler.NANOS + instant.getNano();
  }

  int workingDays() {
    return workingDays.length;
  }

  int workingDay(int i) {
    return workingDays[i];
  }

  /** How many working days lie before the date. */
  int workingDaysBefore(long epochDay) {
    int i = Arrays.binarySearch(workingDays, Math.toIntExact(epochDay));
    return i < 0 ? -i - 1 : i;
  }
}
