package dev.odoodesk.calendar;

import static dev.odoodesk.calendar.Desks.UTC;
import static dev.odoodesk.calendar.Desks.WORKDAYS;
import static dev.odoodesk.calendar.Desks.at;
import static dev.odoodesk.calendar.Desks.utc;
import static dev.odoodesk.calendar.Desks.workdays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Inputs and answers that other projects published. */
class PublicWorkingTimeVectorsTest {

  /** zendesk/biz, its README. */
  @Nested
  class Biz {
    private final WorkingCalendar calendar =
        WorkingCalendar.builder("biz", UTC)
            .open(List.of(MONDAY, WEDNESDAY, FRIDAY), TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
            .open(List.of(TUESDAY, THURSDAY), TimeOfDay.of("10:00"), TimeOfDay.of("16:00"))
            .open(SATURDAY, "11:00", "14:30")
            .build();

    @Test
    void ninetySeconds_pass() {
      assertThat(calendar.plus(utc("2006-01-04T15:58:30"), Duration.ofSeconds(90)))
          .contains(utc("2006-01-04T16:00:00"));
    }

    @Test
    void zeroAfterAClosedInstant_isTheNextOpening() {
      assertThat(calendar.plus(utc("2006-01-03T00:00"), Duration.ZERO))
          .contains(utc("2006-01-03T10:00"));
    }

    @Test
    void zeroBeforeAClosedInstant_isThePreviousClosing() {
      assertThat(calendar.previousClosing(utc("2006-01-03T00:00")))
          .contains(utc("2006-01-02T17:00"));
    }
  }

  /** Zammad, its tests of escalation times. */
  @Nested
  class Zammad {
    private final WorkingCalendar calendar =
        workdays(ZoneId.of("Europe/Berlin"), "09:00", "17:00").build();
    private final Instant created = Instant.parse("2013-03-21T09:30:00Z");

    @Test
    void targetsInMinutes_giveDeadlines() {
      assertThat(calendar.plus(created, Duration.ofMinutes(60)))
          .contains(Instant.parse("2013-03-21T10:30:00Z"));
      assertThat(calendar.plus(created, Duration.ofHours(3)))
          .contains(Instant.parse("2013-03-21T12:30:00Z"));
      assertThat(calendar.plus(created, Duration.ofHours(4)))
          .contains(Instant.parse("2013-03-21T13:30:00Z"));
    }

    @Test
    void answers_leaveWhatIsLeft() {
      Duration target = Duration.ofMinutes(60);
      Duration early = calendar.between(created, Instant.parse("2013-03-21T10:00:00Z"));
      Duration late = calendar.between(created, Instant.parse("2013-03-21T14:00:00Z"));

      assertThat(early).isEqualTo(Duration.ofMinutes(30));
      assertThat(target.minus(early)).isEqualTo(Duration.ofMinutes(30));
      assertThat(late).isEqualTo(Duration.ofMinutes(270));
      assertThat(target.minus(late)).isEqualTo(Duration.ofMinutes(-210));
    }
  }

  /** GLPI, its tests of calendars. */
  @Nested
  class Glpi {
    private final WorkingCalendar calendar = workdays(UTC, "08:00", "20:00").build();

    @Test
    void onlyTheOpenHourCounts() {
      assertThat(calendar.between(utc("2019-01-01T07:00"), utc("2019-01-01T09:00")))
          .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aWeekHasFiveDays() {
      assertThat(calendar.between(utc("2019-01-01T00:00"), utc("2019-01-08T00:00")))
          .isEqualTo(Duration.ofHours(60));
    }

    @Test
    void reversed_isZero() {
      assertThat(calendar.between(utc("2019-01-08T00:00"), utc("2019-01-01T00:00"))).isZero();
    }
  }

  /** businesstimedelta, its README. */
  @Nested
  class BusinessTimeDelta {
    private final WorkingCalendarBuilder lunching =
        workdays(UTC, "09:00", "18:00")
            .breakAt(WORKDAYS, TimeOfDay.of("12:00"), TimeOfDay.of("13:00"));

    @Test
    void lunchIsNotWork() {
      assertThat(lunching.build().between(utc("2016-01-18T09:00"), utc("2016-01-22T18:00")))
          .isEqualTo(Duration.ofHours(40));
    }

    @Test
    void christmasInCaliforniaIsNotWork() {
      WorkingCalendar calendar = lunching.holidays(Holidays.of("US", "CA")).build();

      assertThat(calendar.between(utc("2015-12-21T00:00"), utc("2015-12-28T00:00")))
          .isEqualTo(Duration.ofHours(32));
    }
  }

  /** Odoo, its tests of {@code resource}. */
  @Nested
  class OdooResource {
    private final ZoneId brussels = ZoneId.of("Europe/Brussels");
    private final WorkingCalendarBuilder hours = workdays(brussels, "08:00", "16:00");

    @Test
    void twoHoursFromMidnight_endTwoHoursAfterOpening() {
      assertThat(hours.build().plus(at(brussels, "2018-04-10T00:00"), Duration.ofHours(2)))
          .contains(at(brussels, "2018-04-10T10:00"));
    }

    @Test
    void aLeaveIsSkipped() {
      WorkingCalendar calendar =
          hours.leave(at(brussels, "2018-04-11T00:00"), at(brussels, "2018-04-12T00:00")).build();

      assertThat(calendar.plus(at(brussels, "2018-04-10T15:00"), Duration.ofHours(5)))
          .contains(at(brussels, "2018-04-12T12:00"));
    }

    @Test
    void hoursAreLocalToTheCalendar() {
      assertThat(hours.build().plus(utc("2018-04-10T08:00"), Duration.ofHours(10)))
          .contains(utc("2018-04-11T10:00"));
    }
  }
}
