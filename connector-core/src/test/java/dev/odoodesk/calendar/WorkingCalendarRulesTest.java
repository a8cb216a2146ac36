package dev.odoodesk.calendar;

import static dev.odoodesk.calendar.Desks.UTC;
import static dev.odoodesk.calendar.Desks.at;
import static dev.odoodesk.calendar.Desks.utc;
import static dev.odoodesk.calendar.Desks.workdays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** What a calendar can say; Monday 2024-06-10 is an ordinary day of a first week. */
class WorkingCalendarRulesTest {
  private static final Instant MONDAY_0 = utc("2024-06-10T00:00");
  private static final Instant TUESDAY_0 = utc("2024-06-11T00:00");
  private static final LocalDate MONDAY_10 = LocalDate.of(2024, 6, 10);

  private static WorkingCalendarBuilder empty() {
    return WorkingCalendar.builder("desk", UTC);
  }

  private static DatedHours on(LocalDate date, String from, String to) {
    return new DatedHours(date, TimeOfDay.of(from), TimeOfDay.of(to));
  }

  private static WeeklyHours weekly(DayOfWeek day, String from, String to) {
    return WeeklyHours.of(day, TimeOfDay.of(from), TimeOfDay.of(to));
  }

  @Test
  void overlappingHours_countOnce_andHoursThatMeetAreOneOpening() {
    WorkingCalendar calendar =
        empty()
            .open(MONDAY, "09:00", "12:00")
            .open(MONDAY, "10:00", "11:00")
            .open(MONDAY, "11:30", "13:00")
            .open(MONDAY, "13:00", "14:00")
            .build();

    assertThat(calendar.openings(MONDAY_0, TUESDAY_0))
        .containsExactly(new Interval(utc("2024-06-10T09:00"), utc("2024-06-10T14:00")));
  }

  @Test
  void closedDate_isClosedFromMidnightToMidnight() {
    WorkingCalendarBuilder builder = empty();
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.openOvernight(day, TimeOfDay.of("22:00"), TimeOfDay.of("06:00"), WeekType.EVERY);
    }
    WorkingCalendar calendar = builder.closedOn(MONDAY_10).build();

    assertThat(calendar.openings(utc("2024-06-09T12:00"), utc("2024-06-11T12:00")))
        .containsExactly(
            new Interval(utc("2024-06-09T22:00"), MONDAY_0),
            new Interval(TUESDAY_0, utc("2024-06-11T06:00")));
  }

  @Test
  void datedOpening_opensAClosedDate_butNoBreakCutsIt() {
    WorkingCalendar calendar =
        empty()
            .open(MONDAY, "09:00", "17:00")
            .breakAt(weekly(MONDAY, "12:00", "13:00"))
            .closedOn(MONDAY_10)
            .openOn(on(MONDAY_10, "11:00", "14:00"))
            .build();

    assertThat(calendar.openings(MONDAY_0, TUESDAY_0))
        .containsExactly(new Interval(utc("2024-06-10T11:00"), utc("2024-06-10T14:00")));
    assertThat(calendar.openings(utc("2024-06-17T00:00"), utc("2024-06-18T00:00")))
        .containsExactly(
            new Interval(utc("2024-06-17T09:00"), utc("2024-06-17T12:00")),
            new Interval(utc("2024-06-17T13:00"), utc("2024-06-17T17:00")));
  }

  @Test
  void leave_closesDatedOpeningsToo() {
    WorkingCalendar calendar =
        empty()
            .openOn(on(MONDAY_10, "11:00", "14:00"))
            .leave(utc("2024-06-10T12:00"), utc("2024-06-10T13:00"))
            .leave(utc("2024-06-10T12:30"), utc("2024-06-10T13:30"))
            .build();

    assertThat(calendar.between(MONDAY_0, TUESDAY_0)).isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void leaveOfYears_closesAllOfThem() {
    WorkingCalendar calendar =
        workdays(UTC, "09:00", "17:00")
            .leave(utc("2020-03-01T00:00"), utc("2024-06-10T12:00"))
            .build();

    assertThat(calendar.between(utc("2020-03-01T00:00"), TUESDAY_0)).isEqualTo(Duration.ofHours(5));
    assertThat(calendar.nextOpening(utc("2020-03-01T00:00"))).contains(utc("2024-06-10T12:00"));
    assertThat(calendar.previousClosing(utc("2024-06-10T12:00"))).contains(utc("2020-02-28T17:00"));
  }

  @Test
  void holiday_runsInTheZoneOfThoseWhoHaveIt() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    WorkingCalendar calendar =
        empty()
            .open(EnumSet.allOf(DayOfWeek.class), TimeOfDay.MIDNIGHT, TimeOfDay.END_OF_DAY)
            .holidays(Holidays.of("jp"), tokyo)
            .build();

    assertThat(calendar.openings(utc("2023-12-31T00:00"), utc("2024-01-02T00:00")))
        .containsExactly(
            new Interval(utc("2023-12-31T00:00"), at(tokyo, "2024-01-01T00:00")),
            new Interval(at(tokyo, "2024-01-02T00:00"), utc("2024-01-02T00:00")));
  }

  @Test
  void newYearsDayElsewhere_reachesIntoThisYear() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    WorkingCalendar calendar =
        workdays(UTC, "09:00", "17:00").holidays(Holidays.of("NZ"), auckland).build();

    // 1 January 2025 begins in Auckland when it is 11:00 on 31 December in UTC.
    assertThat(calendar.openings(utc("2024-12-31T00:00"), utc("2025-01-01T00:00")))
        .containsExactly(new Interval(utc("2024-12-31T09:00"), utc("2024-12-31T11:00")));
  }

  @Test
  void twoWeekHours_followOdoosParity() {
    WorkingCalendar calendar =
        empty()
            .open(weekly(MONDAY, "08:00", "09:00").in(WeekType.FIRST))
            .open(weekly(MONDAY, "10:00", "11:00").in(WeekType.SECOND))
            .build();

    assertThat(WeekType.of(LocalDate.of(1, 1, 1))).isEqualTo(WeekType.FIRST);
    assertThat(WeekType.of(LocalDate.of(1, 1, 8))).isEqualTo(WeekType.SECOND);
    assertThat(WeekType.of(MONDAY_10)).isEqualTo(WeekType.FIRST);
    assertThat(calendar.nextOpening(MONDAY_0)).contains(utc("2024-06-10T08:00"));
    assertThat(calendar.nextOpening(TUESDAY_0)).contains(utc("2024-06-17T10:00"));
  }

  /** The ISO weeks 53 of 2020 and 1 of 2021 are both odd, but follow each other. */
  @Test
  void weekTypes_alternateOverNewYear() {
    assertThat(WeekType.of(LocalDate.of(2020, 12, 28)))
        .isNotEqualTo(WeekType.of(LocalDate.of(2021, 1, 4)));
    assertThat(WeekType.of(LocalDate.of(2021, 1, 3)))
        .isEqualTo(WeekType.of(LocalDate.of(2020, 12, 28)));
    assertThat(WeekType.of(LocalDate.of(0, 12, 31))).isEqualTo(WeekType.SECOND);
  }

  @Test
  void overnightShiftOfASunday_endsInTheOtherWeek() {
    TimeOfDay ten = TimeOfDay.of("22:00");
    TimeOfDay six = TimeOfDay.of("06:00");
    WorkingCalendar first = empty().openOvernight(SUNDAY, ten, six, WeekType.FIRST).build();
    WorkingCalendar second = empty().openOvernight(SUNDAY, ten, six, WeekType.SECOND).build();
    WorkingCalendar wednesday = empty().openOvernight(WEDNESDAY, ten, six, WeekType.FIRST).build();

    assertThat(first.openings(utc("2024-06-03T12:00"), utc("2024-06-30T00:00")))
        .containsExactly(new Interval(utc("2024-06-16T22:00"), utc("2024-06-17T06:00")));
    assertThat(second.openings(utc("2024-06-03T12:00"), utc("2024-06-20T00:00")))
        .containsExactly(new Interval(utc("2024-06-09T22:00"), utc("2024-06-10T06:00")));
    assertThat(wednesday.openings(utc("2024-06-03T00:00"), utc("2024-06-25T00:00")))
        .containsExactly(new Interval(utc("2024-06-12T22:00"), utc("2024-06-13T06:00")));
  }

  @Test
  void hoursWithDates_applyFromTheFirstToTheLast() {
    WorkingCalendar calendar =
        empty()
            .open(weekly(MONDAY, "09:00", "10:00").valid(MONDAY_10, MONDAY_10.plusDays(7)))
            .build();

    assertThat(calendar.openings(utc("2024-01-01T00:00"), utc("2025-01-01T00:00")))
        .extracting(Interval::start)
        .containsExactly(utc("2024-06-10T09:00"), utc("2024-06-17T09:00"));
  }

  @Test
  void skippedTimes_keepTheOffsetBefore() {
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    WorkingCalendar calendar =
        WorkingCalendar.builder("night", madrid).open(SUNDAY, "02:15", "03:45").build();

    // 02:00 became 03:00 on 31 March: 02:15 is read as 03:15, so half an hour is left.
    assertThat(calendar.openings(utc("2024-03-31T00:00"), utc("2024-04-01T00:00")))
        .containsExactly(new Interval(utc("2024-03-31T01:15"), utc("2024-03-31T01:45")));
  }

  @Test
  void doubledTimes_areTheLaterOnes() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    WorkingCalendar calendar =
        WorkingCalendar.builder("night", lordHowe)
            .open(SUNDAY, "01:00", "01:30")
            .open(SUNDAY, "01:45", "02:15")
            .build();

    // 02:00 became 01:30 on 7 April: 01:30 and 01:45 come twice.
    assertThat(calendar.openings(utc("2024-04-06T00:00"), utc("2024-04-07T00:00")))
        .containsExactly(
            new Interval(utc("2024-04-06T14:00"), utc("2024-04-06T15:00")),
            new Interval(utc("2024-04-06T15:15"), utc("2024-04-06T15:45")));
  }

  @Test
  void hoursThatAClockChangeReverses_areNone() {
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    WorkingCalendar calendar =
        WorkingCalendar.builder("night", madrid).open(SUNDAY, "02:50", "03:10").build();

    assertThat(calendar.between(utc("2024-03-31T00:00"), utc("2024-04-01T00:00"))).isZero();
  }

  @Test
  void skippedDay_isNoWorkingDay() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    WorkingCalendar calendar =
        WorkingCalendar.builder("apia", apia)
            .open(EnumSet.allOf(DayOfWeek.class), TimeOfDay.MIDNIGHT, TimeOfDay.END_OF_DAY)
            .build();

    // Samoa went from Thursday 29 to Saturday 31 December 2011.
    Instant thursday = at(apia, "2011-12-29T00:00");
    Instant sunday = at(apia, "2012-01-01T00:00");
    assertThat(calendar.between(thursday, sunday)).isEqualTo(Duration.ofDays(2));
    assertThat(calendar.daysBetween(thursday, sunday)).isEqualTo(2);
    assertThat(calendar.plusDays(thursday, 2)).contains(sunday);
  }

  @Test
  void wrongFacts_areRefusedWithAReason() {
    assertThatThrownBy(() -> empty().open(MONDAY, "17:00", "09:00"))
        .hasMessage(
            "hours on MONDAY must end after they begin, but 17:00 is not before 09:00;"
                + " a shift across midnight is an overnight one");
    assertThatThrownBy(() -> empty().open(FRIDAY, "09:00", "09:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> on(MONDAY_10, "10:00", "09:00")).hasMessageContaining("2024-06-10");
    assertThatThrownBy(
            () ->
                empty()
                    .openOvernight(
                        SATURDAY, TimeOfDay.of("08:00"), TimeOfDay.of("17:00"), WeekType.EVERY))
        .hasMessage("a shift from SATURDAY 08:00 to 17:00 does not span midnight");
    assertThatThrownBy(
            () ->
                empty()
                    .openOvernight(
                        SATURDAY, TimeOfDay.of("20:00"), TimeOfDay.MIDNIGHT, WeekType.EVERY))
        .hasMessageContaining("does not span midnight");
    assertThatThrownBy(
            () -> weekly(MONDAY, "09:00", "10:00").valid(MONDAY_10, MONDAY_10.minusDays(1)))
        .hasMessage("hours on MONDAY are valid from 2024-06-10, after their last date 2024-06-09");
    assertThatThrownBy(() -> empty().leave(TUESDAY_0, TUESDAY_0))
        .hasMessageContaining("must end after it starts");
  }
}
