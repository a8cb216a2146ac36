package dev.odoodesk.calendar.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Turns local times of a zone into instants.
 *
 * <p>A local time that a clock change skips keeps the offset from before the change; one that
 * occurs twice means the later occurrence. Odoo's localisation does the same.
 */
final class WallClock {
  private static final long SECONDS_PER_DAY = 86_400;

  private final ZoneRules rules;

  WallClock(ZoneId zone) {
    this.rules = zone.getRules();
  }

  /** The epoch second of a local time; {@code secondOfDay} may be that of 24:00. */
  long epochSecond(long epochDay, int secondOfDay) {
    long local = epochDay * SECONDS_PER_DAY + secondOfDay;
    LocalDateTime wall = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
    ZoneOffsetTransition change = rules.getTransition(wall);
    ZoneOffset offset;
    if (change == null) {
      offset = rules.getOffset(wall);
    } else {
      offset = change.isGap() ? change.getOffsetBefore() : change.getOffsetAfter();
    }
    return local - offset.getTotalSeconds();
  }

  /** The epoch second at which a local date begins. */
  long startOf(LocalDate date) {
    return epochSecond(date.toEpochDay(), 0);
  }

  /** The local date at an instant, as days since the epoch. */
  long epochDay(long epochSecond) {
    int offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
    return Math.floorDiv(epochSecond + offset, SECONDS_PER_DAY);
  }
}
