package dev.odoodesk.calendar.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The years of a calendar, worked out when first needed.
 *
 * <p>Years from 1950 to 2199 are kept, about 12 KB each; others are worked out anew for each
 * question. Thread-safe: what is kept is immutable and replaced as a whole.
 */
final class Horizons {
  /** How many years before and after an instant are looked at. */
  static final int REACH_YEARS = 50;

  private static final int FIRST_KEPT = 1950;
  private static final int LAST_KEPT = 2199;
  private static final int BLOCK_YEARS = 100;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private final YearCompiler compiler;
  private volatile @Nullable Horizon kept;

  Horizons(Rules rules) {
    this.compiler = new YearCompiler(rules);
  }

  WallClock clock() {
    return compiler.clock();
  }

  /**
   * Horizons that together cover the time between the instants, each once.
   *
   * @throws IllegalArgumentException if an instant lies outside the years 1 to 9999
   */
  List<Horizon> between(Instant from, Instant to) {
    Horizon now = kept;
    if (now != null && now.covers(from) && now.covers(to)) {
      return List.of(now);
    }
    requireSupported(from);
    requireSupported(to);
    int last = compiler.yearOf(to);
    List<Horizon> horizons = new ArrayList<>();
    for (int year = compiler.yearOf(from); year <= last; ) {
      int end = Math.min(last, endOfBlock(year));
      horizons.add(spanning(year, end, null));
      year = end + 1;
    }
    return horizons;
  }

  private static int endOfBlock(int year) {
    if (year < FIRST_KEPT) {
      return Math.min(year + BLOCK_YEARS, FIRST_KEPT) - 1;
    }
    return year <= LAST_KEPT ? LAST_KEPT : year + BLOCK_YEARS - 1;
  }

  /**
   * Some years that cover the instant.
   *
   * @throws IllegalArgumentException if it lies outside the years 1 to 9999
   */
  Horizon around(Instant at) {
    Horizon now = kept;
    if (now != null && now.covers(at)) {
      return now;
    }
    requireSupported(at);
    int year = compiler.yearOf(at);
    return spanning(year, year, null);
  }

  private static void requireSupported(Instant at) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException(at + " lies outside the years 1 to 9999");
    }
  }

  /** One more year after those; null where it is out of reach of the instant, which they cover. */
  @Nullable Horizon later(Horizon horizon, Instant at) {
    int year = horizon.yearOf(at);
    int next = horizon.lastYear() + 1;
    return next > year + REACH_YEARS + 1 ? null : spanning(year, next, horizon);
  }

  /** One more year before those; null where it is out of reach of the instant, which they cover. */
  @Nullable Horizon sooner(Horizon horizon, Instant at) {
    int year = horizon.yearOf(at);
    int next = horizon.firstYear() - 1;
    return next < year - REACH_YEARS - 1 ? null : spanning(next, year, horizon);
  }

  private Horizon spanning(int first, int last, @Nullable Horizon known) {
    if (first >= FIRST_KEPT && last <= LAST_KEPT) {
      return keep(first, last);
    }
    return compile(first, last, known);
  }

  private synchronized Horizon keep(int first, int last) {
    Horizon now = kept;
    if (now != null && now.covers(first) && now.covers(last)) {
      return now;
    }
    Horizon wider =
        now == null
            ? compile(first, last, null)
            : compile(Math.min(first, now.firstYear()), Math.max(last, now.lastYear()), now);
    kept = wider;
    return wider;
  }

  private Horizon compile(int first, int last, @Nullable Horizon known) {
    List<Year> years =
        IntStream.rangeClosed(first, last)
            .mapToObj(y -> known != null && known.covers(y) ? known.year(y) : compiler.compile(y))
            .toList();
    return new Horizon(first, years);
  }
}
