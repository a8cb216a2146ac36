package dev.odoodesk.calendar;

import static dev.odoodesk.calendar.Desks.UTC;
import static dev.odoodesk.calendar.Desks.WORKDAYS;
import static dev.odoodesk.calendar.Desks.at;
import static dev.odoodesk.calendar.Desks.utc;
import static dev.odoodesk.calendar.Desks.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What other systems got wrong about working time; each test names the public report. */
class WorkingTimeScenariosTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  /** glpi-project/glpi#687: the clock of a ticket opened at night started at the wrong moment. */
  @Test
  void createdOutOfHours_startsAtTheNextOpening() {
    WorkingCalendar calendar = workdays(MADRID, "09:00", "18:00").build();
    Instant fridayNight = at(MADRID, "2024-06-14T22:10");
    Instant mondayMorning = at(MADRID, "2024-06-17T09:00");

    assertThat(calendar.nextOpening(fridayNight)).contains(mondayMorning);
    assertThat(calendar.plus(fridayNight, Duration.ofHours(1)))
        .contains(at(MADRID, "2024-06-17T10:00"));
    assertThat(calendar.between(fridayNight, at(MADRID, "2024-06-17T10:00")))
        .isEqualTo(Duration.ofHours(1));
  }

  /** fivetran/dbt_zendesk#92: business minutes went on over holidays. */
  @Test
  void holiday_isNotWorked() {
    WorkingCalendar calendar =
        workdays(MADRID, "09:00", "18:00").holidays(Holidays.of("es", "md")).build();

    // Thursday 2 May is a holiday in the region of Madrid, Wednesday 1 May in all Spain.
    assertThat(calendar.plus(at(MADRID, "2024-04-30T17:00"), Duration.ofHours(2)))
        .contains(at(MADRID, "2024-05-03T10:00"));
    assertThat(calendar.between(at(MADRID, "2024-05-01T00:00"), at(MADRID, "2024-05-03T00:00")))
        .isZero();
  }

  /** fivetran/dbt_zendesk#114 and #154: a day with two offsets lost or gained an hour. */
  @Test
  void dayOfAClockChange_hasAsManyHoursAsPass() {
    WorkingCalendar nights =
        WorkingCalendar.builder("nights", MADRID)
            .open(Arrays.asList(DayOfWeek.values()), TimeOfDay.MIDNIGHT, TimeOfDay.of("06:00"))
            .build();

    assertThat(nights.between(at(MADRID, "2024-03-31T00:00"), at(MADRID, "2024-04-01T00:00")))
        .isEqualTo(Duration.ofHours(5));
    assertThat(nights.between(at(MADRID, "2024-10-27T00:00"), at(MADRID, "2024-10-28T00:00")))
        .isEqualTo(Duration.ofHours(7));
    assertThat(nights.plus(at(MADRID, "2024-03-31T00:00"), Duration.ofHours(5)))
        .contains(at(MADRID, "2024-03-31T06:00"));
    assertThat(nights.plus(at(MADRID, "2024-10-27T00:00"), Duration.ofHours(7)))
        .contains(at(MADRID, "2024-10-27T06:00"));
  }

  /** A large CRM's documentation: a hold that began on a holiday was taken off twice. */
  @Test
  void holdThatStartsOnAHoliday_isTakenOffOnce() {
    WorkingCalendar calendar =
        workdays(MADRID, "09:00", "18:00").closedOn(LocalDate.of(2024, 5, 1)).build();
    Instant created = at(MADRID, "2024-04-30T10:00");
    Instant held = at(MADRID, "2024-05-01T11:00");
    Instant resumed = at(MADRID, "2024-05-02T12:00");
    Instant resolved = at(MADRID, "2024-05-02T15:00");

    assertThat(calendar.between(held, resumed)).isEqualTo(Duration.ofHours(3));
    assertThat(calendar.between(created, resolved).minus(calendar.between(held, resumed)))
        .isEqualTo(calendar.between(created, held).plus(calendar.between(resumed, resolved)))
        .isEqualTo(Duration.ofHours(11));
  }

  /** frappe/helpdesk#2212: there was no way to say that nobody works over lunch. */
  @Test
  void lunchBreak_isNotWorked() {
    WorkingCalendar calendar =
        workdays(MADRID, "09:00", "18:00")
            .breakAt(WORKDAYS, TimeOfDay.of("14:00"), TimeOfDay.of("15:30"))
            .build();

    assertThat(calendar.plus(at(MADRID, "2024-06-12T13:30"), Duration.ofHours(1)))
        .contains(at(MADRID, "2024-06-12T16:00"));
    assertThat(calendar.isOpen(at(MADRID, "2024-06-12T14:00"))).isFalse();
    assertThat(calendar.isOpen(at(MADRID, "2024-06-12T15:30"))).isTrue();
  }

  /**
   * A published Odoo {@code plan_hours} example: a shift across midnight lost a microsecond a day,
   * because 24:00 was kept as 23:59:59.999999.
   */
  @Test
  void shiftAcrossMidnight_losesNothing() {
    WorkingCalendarBuilder builder = WorkingCalendar.builder("nights", UTC);
    WORKDAYS.forEach(
        day ->
            builder.openOvernight(
                day, TimeOfDay.of("22:00"), TimeOfDay.of("06:00"), WeekType.EVERY));
    WorkingCalendar calendar = builder.build();
    Instant monday = utc("2024-06-10T22:00");

    assertThat(calendar.plus(monday, Duration.ofHours(2))).contains(utc("2024-06-11T00:00"));
    assertThat(calendar.plus(monday, Duration.ofHours(8))).contains(utc("2024-06-11T06:00"));
    assertThat(calendar.plus(monday, Duration.ofHours(400))).contains(utc("2024-08-17T06:00"));
    assertThat(calendar.openings(monday, utc("2024-06-12T00:00")))
        .containsExactly(
            new Interval(monday, utc("2024-06-11T06:00")),
            new Interval(utc("2024-06-11T22:00"), utc("2024-06-12T00:00")));
  }
}
