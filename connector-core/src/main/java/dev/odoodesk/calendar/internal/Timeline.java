package dev.odoodesk.calendar.internal;

import dev.odoodesk.calendar.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar's openings as one line, worked out year by year when asked for.
 *
 * <p>Let W(t) be the time worked before t. All questions come down to W and its two inverses:
 * {@link #earliest} finds where W has grown by an amount, {@link #latest} where it is about to grow
 * beyond.
 *
 * <p>Thread-safe.
 */
public final class Timeline {

  /** How far from an instant an answer is looked for. */
  public static final Duration REACH = Duration.ofDays(Horizons.REACH_YEARS * 365 + 13);

  private final Horizons horizons;

  Timeline(Horizons horizons) {
    this.horizons = horizons;
  }

  /** The line of a calendar that says this. */
  public static Timeline of(Rules rules) {
    return new Timeline(new Horizons(rules));
  }

  /** The same line, asked for days. */
  public WorkingDays days() {
    return new WorkingDays(this, horizons);
  }

  /** The first instant at which W is greater by {@code nanos}; null where none is within reach. */
  public @Nullable Instant earliest(Instant at, long nanos) {
    Horizon horizon = horizons.around(at);
    while (horizon != null) {
      long worked = horizon.worked(at) + nanos;
      if (worked > horizon.total()) {
        horizon = horizons.later(horizon, at);
      } else if (worked <= 0) {
        horizon = horizons.sooner(horizon, at);
      } else {
        return withinReach(at, horizon.earliest(worked));
      }
    }
    return null;
  }

  /** The last instant at which W is greater by {@code nanos}; null where none is within reach. */
  public @Nullable Instant latest(Instant at, long nanos) {
    Horizon horizon = horizons.around(at);
    while (horizon != null) {
      long worked = horizon.worked(at) + nanos;
      if (worked >= horizon.total()) {
        horizon = horizons.later(horizon, at);
      } else if (worked < 0) {
        horizon = horizons.sooner(horizon, at);
      } else {
        return withinReach(at, horizon.latest(worked));
      }
    }
    return null;
  }

  /** Time worked from one instant to a later one. */
  public Duration worked(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (Horizon horizon : horizons.between(from, to)) {
      sum = sum.plusNanos(horizon.worked(to) - horizon.worked(from));
    }
    return sum;
  }

  /** The openings from one instant to a later one, clipped to them, ascending, not touching. */
  public List<Interval> openings(Instant from, Instant to) {
    List<Interval> openings = new ArrayList<>();
    for (Horizon horizon : horizons.between(from, to)) {
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

  static @Nullable Instant withinReach(Instant at, Instant found) {
    return Duration.between(at, found).abs().compareTo(REACH) <= 0 ? found : null;
  }
}
