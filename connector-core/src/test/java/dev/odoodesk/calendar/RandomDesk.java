package dev.odoodesk.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random calendar around a random clock change, as the facts that a {@link MinuteDesk} and a
 * {@link WorkingCalendar} are both made of. All boundaries fall on whole minutes of local time.
 */
record RandomDesk(
    ZoneId zone,
    Instant around,
    List<WeeklyHours> hours,
    List<WeeklyHours> breaks,
    List<LocalDate> closed,
    List<DatedHours> openings,
    List<Interval> leaves) {

  /** Changes of an hour and of half an hour, at midnight and by night, a skipped day, none. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Madrid",
          "Europe/Kyiv",
          "Europe/Dublin",
          "Europe/Moscow",
          "Atlantic/Azores",
          "America/New_York",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Santiago",
          "America/Havana",
          "America/Guatemala",
          "America/Caracas",
          "Africa/Cairo",
          "Africa/Casablanca",
          "Asia/Beirut",
          "Asia/Tehran",
          "Asia/Amman",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Pyongyang",
          "Australia/Lord_Howe",
          "Australia/Adelaide",
          "Pacific/Auckland",
          "Pacific/Chatham",
          "Pacific/Apia",
          "Pacific/Kwajalein",
          "Antarctica/Troll",
          "UTC");

  private static final Instant OLDEST = Instant.parse("1975-01-01T00:00:00Z");
  private static final Instant NEWEST = Instant.parse("2037-01-01T00:00:00Z");

  static RandomDesk of(Random random) {
    ZoneId zone = ZoneId.of(pick(random, ZONES));
    Instant around = change(random, zone.getRules());
    LocalDate date = around.atZone(zone).toLocalDate();
    return new RandomDesk(
        zone,
        around,
        weekly(random, date),
        random.nextInt(3) == 0 ? breaks(random) : List.of(),
        dates(random, date),
        openings(random, date),
        leaves(random, around));
  }

  WorkingCalendar calendar() {
    WorkingCalendarBuilder builder = WorkingCalendar.builder("random", zone);
    hours.forEach(builder::open);
    breaks.forEach(builder::breakAt);
    closed.forEach(builder::closedOn);
    openings.forEach(builder::openOn);
    leaves.forEach(leave -> builder.leave(leave.start(), leave.end()));
    return builder.build();
  }

  private static Instant change(Random random, ZoneRules rules) {
    List<Instant> changes = new ArrayList<>();
    for (ZoneOffsetTransition next = rules.nextTransition(OLDEST);
        next != null && next.getInstant().isBefore(NEWEST);
        next = rules.nextTransition(next.getInstant())) {
      changes.add(next.getInstant());
    }
    return changes.isEmpty() ? Instant.parse("2023-12-31T00:00:00Z") : pick(random, changes);
  }

  private static List<WeeklyHours> weekly(Random random, LocalDate date) {
    List<WeeklyHours> hours = new ArrayList<>();
    int kind = random.nextInt(5);
    for (DayOfWeek day : DayOfWeek.values()) {
      WeekType week = random.nextInt(4) == 0 ? WeekType.FIRST : WeekType.EVERY;
      switch (kind) {
        case 0 -> hours.add(WeeklyHours.of(day, TimeOfDay.MIDNIGHT, TimeOfDay.END_OF_DAY).in(week));
        case 1 -> hours.addAll(WeeklyHours.overnight(day, time(22 * 60), time(6 * 60), week));
        case 2 -> hours.add(WeeklyHours.of(day, time(9 * 60), time(17 * 60)).in(week));
        default -> {
          for (int i = random.nextInt(3); i >= 0; i--) {
            hours.add(shift(random, day).in(week));
          }
        }
      }
    }
    if (random.nextInt(4) == 0) {
      hours.replaceAll(each -> each.valid(date.minusDays(9), date.plusDays(9)));
    }
    return hours;
  }

  private static List<WeeklyHours> breaks(Random random) {
    List<WeeklyHours> breaks = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      breaks.add(shift(random, day));
    }
    return breaks;
  }

  private static WeeklyHours shift(Random random, DayOfWeek day) {
    int from = random.nextInt(24 * 60);
    return WeeklyHours.of(day, time(from), time(from + 1 + random.nextInt(24 * 60 - from)));
  }

  private static List<LocalDate> dates(Random random, LocalDate date) {
    return random.ints(random.nextInt(4), -15, 15).mapToObj(date::plusDays).toList();
  }

  private static List<DatedHours> openings(Random random, LocalDate date) {
    return dates(random, date).stream()
        .map(
            each -> {
              WeeklyHours shift = shift(random, DayOfWeek.MONDAY);
              return new DatedHours(each, shift.from(), shift.to());
            })
        .toList();
  }

  private static List<Interval> leaves(Random random, Instant around) {
    List<Interval> leaves = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Instant start = around.plus(Duration.ofMinutes(random.nextInt(40_000) - 20_000L));
      leaves.add(new Interval(start, start.plus(Duration.ofMinutes(1 + random.nextInt(3_000)))));
    }
    return leaves;
  }

  private static TimeOfDay time(int minute) {
    return new TimeOfDay(minute * 60);
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
