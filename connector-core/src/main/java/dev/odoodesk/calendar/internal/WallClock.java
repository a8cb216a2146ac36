package dev.odoodesk.calendar.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Turns local times of a zone into instants and back.
 *
 * <p>A local time that a clock change skips keeps the offset from before the change; one that
 * occurs twice means the later occurrence. Odoo's localisation does the same. Thread-safe.
 */
final class WallClock {
  private static final long SECONDS_PER_DAY = 86_400;

  private final ZoneRules rules;

  /** The stretch asked for last: neighbouring days mostly share one. Racy, but immutable. */
  private @Nullable Stretch last;

  /**
   * Time between two clock changes.
   *
   * @param localFrom local second from which on local times are neither skipped nor doubled
   * @param localTo local second before which they are so
   */
  private record Stretch(long from, long to, long localFrom, long localTo, int offset) {}

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** The epoch second of a local time; {@code secondOfDay} may be that of 24:00. */
  long epochSecond(long epochDay, int secondOfDay) {
    long local = epochDay * SECONDS_PER_DAY + secondOfDay;
    Stretch known = last;
    if (known != null && local >= known.localFrom && local < known.localTo) {
      return local - known.offset;
    }
    LocalDateTime wall = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = rules.getTransition(wall);
    if (change == null) {
      long second = local - rules.getOffset(wall).getTotalSeconds();
      last = stretch(second);
      return second;
    }
    ZoneOffset offset = change.isGap() ? change.getOffsetBefore() : change.getOffsetAfter();
    return local - offset.getTotalSeconds();
  }

  /** The epoch second at which a local date begins. */
  long startOf(LocalDate date) {
    return epochSecond(date.toEpochDay(), 0);
  }

  /** The local date at an instant, as days since the epoch. */
  long epochDay(long epochSecond) {
    Stretch known = last;
    if (known == null || epochSecond < known.from || epochSecond >= known.to) {
      known = stretch(epochSecond);
      last = known;
    }
    return Math.floorDiv(epochSecond + known.offset, SECONDS_PER_DAY);
  }

  private Stretch stretch(long second) {
    Instant instant = Instant.ofEpochSecond(second);
    ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
    ZoneOffsetTransition after = rules.nextTransition(instant);
    return new Stretch(
        before == null ? Long.MIN_VALUE : before.toEpochSecond(),
        after == null ? Long.MAX_VALUE : after.toEpochSecond(),
        before == null ? Long.MIN_VALUE : before.toEpochSecond() + largerOffset(before),
        after == null ? Long.MAX_VALUE : after.toEpochSecond() + smallerOffset(after),
        rules.getOffset(instant).getTotalSeconds());
  }

  private static int largerOffset(ZoneOffsetTransition change) {
    return Math.max(
        change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }

  private static int smallerOffset(ZoneOffsetTransition change) {
    return Math.min(
        change.getOffsetBefore().getTotalSeconds(), change.getOffsetAfter().getTotalSeconds());
  }
}
