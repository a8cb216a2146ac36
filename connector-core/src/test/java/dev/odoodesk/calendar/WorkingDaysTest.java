package dev.odoodesk.calendar;

import static dev.odoodesk.calendar.Desks.UTC;
import static dev.odoodesk.calendar.Desks.WORKDAYS;
import static dev.odoodesk.calendar.Desks.utc;
import static dev.odoodesk.calendar.Desks.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Working days, as Odoo's {@code plan_days} counts them. Monday 2024-06-10 is ordinary. */
class WorkingDaysTest {
  private static final WorkingCalendar LUNCHING =
      workdays(UTC, "09:00", "18:00")
          .breakAt(WORKDAYS, TimeOfDay.of("13:00"), TimeOfDay.of("14:00"))
          .build();
  private static final WorkingCalendar NIGHTS = nights();

  private static WorkingCalendar nights() {
    WorkingCalendarBuilder builder = WorkingCalendar.builder("nights", UTC);
    WORKDAYS.forEach(
        day ->
            builder.openOvernight(
                day, TimeOfDay.of("22:00"), TimeOfDay.of("06:00"), WeekType.EVERY));
    return builder.build();
  }

  @Test
  void theFirstDay_endsWithItsFirstOpening() {
    assertThat(LUNCHING.plusDays(utc("2024-06-10T00:00"), 1)).contains(utc("2024-06-10T13:00"));
    assertThat(LUNCHING.plusDays(utc("2024-06-10T15:00"), 1)).contains(utc("2024-06-10T18:00"));
  }

  @Test
  void daysAreCountedOverTheWeekend() {
    assertThat(LUNCHING.plusDays(utc("2024-06-14T15:00"), 2)).contains(utc("2024-06-17T13:00"));
    assertThat(LUNCHING.plusDays(utc("2024-06-14T18:00"), 1)).contains(utc("2024-06-17T13:00"));
    assertThat(LUNCHING.plusDays(utc("2024-06-10T08:00"), 261)).contains(utc("2025-06-09T13:00"));
  }

  @Test
  void backwards_theLastOpeningOfTheDayBegins() {
    assertThat(LUNCHING.plusDays(utc("2024-06-10T20:00"), -1)).contains(utc("2024-06-10T14:00"));
    assertThat(LUNCHING.plusDays(utc("2024-06-10T10:00"), -1)).contains(utc("2024-06-10T09:00"));
    assertThat(LUNCHING.plusDays(utc("2024-06-10T10:00"), -2)).contains(utc("2024-06-07T14:00"));
    assertThat(LUNCHING.plusDays(utc("2025-06-09T20:00"), -261)).contains(utc("2024-06-10T14:00"));
  }

  @Test
  void zeroDays_changeNothing() {
    Instant sunday = utc("2024-06-09T12:00");
    assertThat(LUNCHING.plusDays(sunday, 0)).contains(sunday);
  }

  @Test
  void openingAcrossMidnight_isOneOnEachDay() {
    assertThat(NIGHTS.plusDays(utc("2024-06-10T20:00"), 1)).contains(utc("2024-06-11T00:00"));
    assertThat(NIGHTS.plusDays(utc("2024-06-10T20:00"), 2)).contains(utc("2024-06-11T06:00"));
    assertThat(NIGHTS.plusDays(utc("2024-06-11T03:00"), -1)).contains(utc("2024-06-11T00:00"));
    assertThat(NIGHTS.plusDays(utc("2024-06-11T03:00"), -2)).contains(utc("2024-06-10T22:00"));
    assertThat(NIGHTS.daysBetween(utc("2024-06-10T20:00"), utc("2024-06-11T00:00"))).isEqualTo(1);
    assertThat(NIGHTS.daysBetween(utc("2024-06-10T20:00"), utc("2024-06-11T00:01"))).isEqualTo(2);
  }

  @Test
  void daysBetween_countsDatesWithWork() {
    assertThat(LUNCHING.daysBetween(utc("2024-06-10T00:00"), utc("2024-06-17T00:00"))).isEqualTo(5);
    assertThat(LUNCHING.daysBetween(utc("2024-06-10T17:59"), utc("2024-06-11T09:01"))).isEqualTo(2);
    assertThat(LUNCHING.daysBetween(utc("2024-06-10T18:00"), utc("2024-06-11T09:00"))).isZero();
    assertThat(LUNCHING.daysBetween(utc("2024-06-11T09:00"), utc("2024-06-10T09:00"))).isZero();
    assertThat(LUNCHING.daysBetween(utc("2023-01-01T00:00"), utc("2025-01-01T00:00")))
        .isEqualTo(260 + 262);
  }

  @Test
  void newYear_isAnOrdinaryMidnight() {
    WorkingCalendar always = WorkingCalendar.always();
    assertThat(always.plusDays(utc("2023-12-31T12:00"), 1)).contains(utc("2024-01-01T00:00"));
    assertThat(always.plusDays(utc("2024-01-01T00:00"), -1)).contains(utc("2023-12-31T00:00"));
    assertThat(always.daysBetween(utc("2023-12-31T12:00"), utc("2024-01-01T00:00"))).isEqualTo(1);
    assertThat(always.daysBetween(utc("2023-12-31T12:00"), utc("2024-01-01T00:01"))).isEqualTo(2);
  }
}
