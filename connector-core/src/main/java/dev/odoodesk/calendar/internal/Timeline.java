package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's openings as one line, worked out year by year when asked for.
 *
 * <p>Let W(t) be the time worked before t. All questions come down to W and its two inverses:
 * {@link #earliest} finds where W has grown by an amount, {@link #latest} where it is about to grow
 * beyond.
 *
 * <p>Years from 1950 to 2199 are kept once worked out, about 12 KB each; others are worked out
 * anew. Thread-safe: what is kept is immutable and replaced as a whole.
 */
public final class Timeline {
  private static final long MEAN_YEAR_SECONDS = 31_556_952;
  private static final int REACH_YEARS = 50;
  private static final int FIRST_KEPT = 1950;
  private static final int LAST_KEPT = 2199;
  private static final int BLOCK_YEARS = 100;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** How far from an instant an answer is looked for. */
  public static final Duration REACH = Duration.ofSeconds(REACH_YEARS * MEAN_YEAR_SECONDS);

  private final YearCompiler compiler;
  private volatile @Nullable Horizon kept;

  public Timeline(Rules rules) {
    this.compiler = new YearCompiler(rules);
  }

  /** The first instant at which W is greater by {@code nanos}; null where none is within reach. */
  public @Nullable Instant earliest(Instant at, long nanos) {
    Horizon horizon = around(at);
    while (horizon != null) {
      long worked = horizon.worked(at) + nanos;
      if (worked > horizon.total()) {
        horizon = later(horizon, at);
      } else if (worked <= 0) {
        horizon = sooner(horizon, at);
      } else {
        return withinReach(at, horizon.earliest(worked));
      }
    }
    return null;
  }

  /** The last instant at which W is greater by {@code nanos}; null where none is within reach. */
  public @Nullable Instant latest(Instant at, long nanos) {
    Horizon horizon = around(at);
    while (horizon != null) {
      long worked = horizon.worked(at) + nanos;
      if (worked >= horizon.total()) {
        horizon = later(horizon, at);
      } else if (worked < 0) {
        horizon = sooner(horizon, at);
      } else {
        return withinReach(at, horizon.latest(worked));
      }
    }
    return null;
  }

  /** Time worked from one instant to a later one. */
  public Duration worked(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Horizon horizon : between(from, to)) {
      sum = sum.plusNanos(horizon.worked(to) - horizon.worked(from));
    }
    return sum;
  }

  /** The openings from one instant to a later one, clipped to them, ascending, not touching. */
  public List<Interval> openings(Instant from, Instant to) {
    List<Interval> openings = new ArrayList<>();
    for (Horizon horizon : between(from, to)) {
      horizon.openings(from, to).forEach(next -> append(openings, next));
    }
    return openings;
  }

  private static void append(List<Interval> openings, Interval next) {
    int last = openings.size() - 1;
    if (last >= 0 && openings.get(last).end().equals(next.start())) {
      openings.set(last, new Interval(openings.get(last).start(), next.end()));
    } else {
      openings.add(next);
    }
  }

  /** Horizons that together cover the time between the instants, each once. */
  private List<Horizon> between(Instant from, Instant to) {
    Horizon now = kept;
    if (now != null && now.covers(from) && now.covers(to)) {
      return List.of(now);
    }
    int last = yearOf(to);
    List<Horizon> horizons = new ArrayList<>();
    for (int year = yearOf(from); year <= last; ) {
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

  private Horizon around(Instant at) {
    Horizon now = kept;
    if (now != null && now.covers(at)) {
      return now;
    }
    int year = yearOf(at);
    return spanning(year, year, null);
  }

  private int yearOf(Instant at) {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException(at + " lies outside the years 1 to 9999");
    }
    return compiler.yearOf(at);
  }

  private @Nullable Horizon later(Horizon horizon, Instant at) {
    int year = horizon.yearOf(at);
    int next = horizon.lastYear() + 1;
    return next > year + REACH_YEARS + 1 ? null : spanning(year, next, horizon);
  }

  private @Nullable Horizon sooner(Horizon horizon, Instant at) {
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

  private static @Nullable Instant withinReach(Instant at, Instant found) {
    return Duration.between(at, found).abs().compareTo(REACH) <= 0 ? found : null;
  }
}
