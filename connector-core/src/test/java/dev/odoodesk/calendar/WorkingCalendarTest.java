package dev.odoodesk.calendar;

import static dev.odoodesk.calendar.Desks.UTC;
import static dev.odoodesk.calendar.Desks.WORKDAYS;
import static dev.odoodesk.calendar.Desks.utc;
import static dev.odoodesk.calendar.Desks.workdays;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arithmetic; Monday 2024-06-10 is an ordinary day. */
class WorkingCalendarTest {
  private static final WorkingCalendar NINE_TO_FIVE = workdays(UTC, "09:00", "17:00").build();
  private static final WorkingCalendar NEVER = WorkingCalendar.builder("never", UTC).build();
  private static final Instant MONDAY_NINE = utc("2024-06-10T09:00");
  private static final Instant MONDAY_FIVE = utc("2024-06-10T17:00");
  private static final Instant TUESDAY_NINE = utc("2024-06-11T09:00");

  @Test
  void openingTimeIsOpen_closingTimeIsNot() {
    assertThat(NINE_TO_FIVE.isOpen(MONDAY_NINE)).isTrue();
    assertThat(NINE_TO_FIVE.isOpen(MONDAY_NINE.minusNanos(1))).isFalse();
    assertThat(NINE_TO_FIVE.isOpen(MONDAY_FIVE.minusNanos(1))).isTrue();
    assertThat(NINE_TO_FIVE.isOpen(MONDAY_FIVE)).isFalse();
  }

  @Test
  void amountThatFillsTheShift_endsWithTheShift() {
    assertThat(NINE_TO_FIVE.plus(MONDAY_NINE, Duration.ofHours(8))).contains(MONDAY_FIVE);
    assertThat(NINE_TO_FIVE.plus(MONDAY_NINE, Duration.ofHours(8).plusNanos(1)))
        .contains(TUESDAY_NINE.plusNanos(1));
  }

  @Test
  void backwards_amountThatFillsTheShift_endsWhereTheShiftBegan() {
    assertThat(NINE_TO_FIVE.plus(MONDAY_FIVE, Duration.ofHours(-8))).contains(MONDAY_NINE);
    assertThat(NINE_TO_FIVE.plus(TUESDAY_NINE, Duration.ofHours(-8))).contains(MONDAY_NINE);
    assertThat(NINE_TO_FIVE.plus(TUESDAY_NINE, Duration.ofHours(-8).minusNanos(1)))
        .contains(utc("2024-06-07T17:00").minusNanos(1));
  }

  @Test
  void zero_isTheStartIfOpen_elseTheNextOpening() {
    Instant noon = utc("2024-06-10T12:00");
    assertThat(NINE_TO_FIVE.plus(noon, Duration.ZERO)).contains(noon);
    assertThat(NINE_TO_FIVE.plus(MONDAY_FIVE, Duration.ZERO)).contains(TUESDAY_NINE);
  }

  @Test
  void nextOpeningAndPreviousClosing_areTheInstantItselfWithinAShift() {
    Instant noon = utc("2024-06-10T12:00");
    assertThat(NINE_TO_FIVE.nextOpening(noon)).contains(noon);
    assertThat(NINE_TO_FIVE.previousClosing(noon)).contains(noon);
    assertThat(NINE_TO_FIVE.nextOpening(MONDAY_NINE)).contains(MONDAY_NINE);
    assertThat(NINE_TO_FIVE.previousClosing(MONDAY_FIVE)).contains(MONDAY_FIVE);
    assertThat(NINE_TO_FIVE.previousClosing(MONDAY_NINE)).contains(utc("2024-06-07T17:00"));
  }

  @Test
  void workingTime_isCountedAcrossTheWeekend() {
    assertThat(NINE_TO_FIVE.between(utc("2024-06-07T16:00"), utc("2024-06-10T09:30")))
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(NINE_TO_FIVE.between(MONDAY_NINE, MONDAY_NINE)).isZero();
  }

  @Test
  void openings_areClippedToWhatWasAskedFor() {
    assertThat(NINE_TO_FIVE.openings(utc("2024-06-10T12:00"), utc("2024-06-11T10:00")))
        .containsExactly(
            new Interval(utc("2024-06-10T12:00"), MONDAY_FIVE),
            new Interval(TUESDAY_NINE, utc("2024-06-11T10:00")));
    assertThat(NINE_TO_FIVE.openings(MONDAY_FIVE, TUESDAY_NINE)).isEmpty();
    assertThat(NINE_TO_FIVE.openings(TUESDAY_NINE, MONDAY_NINE)).isEmpty();
    assertThat(NINE_TO_FIVE.openings(MONDAY_NINE, MONDAY_NINE)).isEmpty();
  }

  @Test
  void always_isOpenAndCountsAllTime() {
    WorkingCalendar always = WorkingCalendar.always();
    Instant from = utc("2019-12-30T00:00");
    Instant to = utc("2022-02-01T00:00");

    assertThat(always.isAlways()).isTrue();
    assertThat(always.zone()).isEqualTo(UTC);
    assertThat(always.isOpen(from)).isTrue();
    assertThat(always.between(from, to)).isEqualTo(Duration.between(from, to));
    assertThat(always.plus(from, Duration.between(from, to))).contains(to);
    assertThat(always.plus(to, Duration.between(to, from))).contains(from);
    assertThat(always.openings(from, to)).containsExactly(new Interval(from, to));
    assertThat(NINE_TO_FIVE.isAlways()).isFalse();
  }

  @Test
  void neverOpen_hasNoAnswers() {
    assertThat(NEVER.plus(MONDAY_NINE, Duration.ofNanos(1))).isEmpty();
    assertThat(NEVER.plus(MONDAY_NINE, Duration.ofNanos(-1))).isEmpty();
    assertThat(NEVER.plus(MONDAY_NINE, Duration.ZERO)).isEmpty();
    assertThat(NEVER.nextOpening(MONDAY_NINE)).isEmpty();
    assertThat(NEVER.previousClosing(MONDAY_NINE)).isEmpty();
    assertThat(NEVER.plusDays(MONDAY_NINE, 1)).isEmpty();
    assertThat(NEVER.plusDays(MONDAY_NINE, -1)).isEmpty();
    assertThat(NEVER.isOpen(MONDAY_NINE)).isFalse();
    assertThat(NEVER.between(MONDAY_NINE, TUESDAY_NINE)).isZero();
    assertThat(NEVER.daysBetween(MONDAY_NINE, TUESDAY_NINE)).isZero();
  }

  @Test
  void fiftyYearsAway_isFound_fartherIsNot() {
    LocalDate opening = LocalDate.of(2050, 1, 3);
    WorkingCalendar once =
        WorkingCalendar.builder("once", UTC)
            .openOn(new DatedHours(opening, TimeOfDay.of("09:00"), TimeOfDay.of("10:00")))
            .build();
    Instant opens = utc("2050-01-03T09:00");

    assertThat(once.nextOpening(utc("2000-01-03T12:00"))).contains(opens);
    assertThat(once.nextOpening(utc("2000-01-02T00:00"))).isEmpty();
    assertThat(once.previousClosing(utc("2100-01-03T00:00"))).contains(utc("2050-01-03T10:00"));
    assertThat(once.previousClosing(utc("2100-01-05T00:00"))).isEmpty();
    assertThat(once.plusDays(utc("2000-01-04T00:00"), 1)).contains(utc("2050-01-03T10:00"));
    assertThat(once.plusDays(utc("2000-01-02T00:00"), 1)).isEmpty();
    assertThat(once.plusDays(utc("2000-01-04T00:00"), 2)).isEmpty();
    assertThat(once.plusDays(utc("2100-01-02T00:00"), -1)).contains(opens);
    assertThat(once.plusDays(utc("2100-01-02T00:00"), -2)).isEmpty();
  }

  @Test
  void moreThanFiftyYearsOfWork_isNone() {
    Duration fiftyYears = Duration.ofDays(18_263);
    assertThat(WorkingCalendar.always().plus(MONDAY_NINE, fiftyYears))
        .contains(MONDAY_NINE.plus(fiftyYears));
    assertThat(WorkingCalendar.always().plus(MONDAY_NINE, fiftyYears.plusNanos(1))).isEmpty();
    assertThat(WorkingCalendar.always().plus(MONDAY_NINE, fiftyYears.negated().minusNanos(1)))
        .isEmpty();
    assertThat(WorkingCalendar.always().plus(MONDAY_NINE, Duration.ofSeconds(Long.MAX_VALUE)))
        .isEmpty();
  }

  /** The Gregorian calendar repeats itself after 400 years, days of the week included. */
  @Test
  void yearsThatAreNotKept_answerAsTheOthers() {
    WorkingCalendar calendar = workdays(UTC, "09:00", "17:00").build();
    Duration shift = Duration.between(utc("1600-01-01T00:00"), utc("2000-01-01T00:00"));
    for (int year : new int[] {1930, 1949, 2150, 2199, 2200}) {
      Instant at = utc(year + "-12-20T12:34:56");
      Instant later = utc(year + 47 + "-03-05T10:00:00");
      Instant shifted = at.minus(shift);
      assertThat(calendar.plus(at, Duration.ofDays(3_750)))
          .isEqualTo(
              calendar.plus(shifted, Duration.ofDays(3_750)).map(found -> found.plus(shift)));
      assertThat(calendar.plus(at, Duration.ofDays(-3_750)))
          .isEqualTo(
              calendar.plus(shifted, Duration.ofDays(-3_750)).map(found -> found.plus(shift)));
      assertThat(calendar.between(at, later))
          .isEqualTo(calendar.between(shifted, later.minus(shift)));
      assertThat(calendar.daysBetween(at, later))
          .isEqualTo(calendar.daysBetween(shifted, later.minus(shift)));
    }
  }

  @Test
  void centuries_areCounted() {
    Instant from = utc("1850-01-01T00:00");
    Instant to = utc("2350-01-01T00:00");

    assertThat(WorkingCalendar.always().between(from, to)).isEqualTo(Duration.between(from, to));
    assertThat(WorkingCalendar.always().daysBetween(from, to))
        .isEqualTo(Duration.between(from, to).toDays());
    assertThat(WorkingCalendar.always().openings(from, to)).containsExactly(new Interval(from, to));
  }

  @Test
  void outsideOfTheYearsOneTo9999_isRefused() {
    assertThatThrownBy(() -> NINE_TO_FIVE.plus(Instant.MAX, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside the years 1 to 9999");
    assertThatThrownBy(() -> NINE_TO_FIVE.between(Instant.MIN, MONDAY_NINE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NINE_TO_FIVE.between(MONDAY_NINE, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(NINE_TO_FIVE.isOpen(utc("0001-01-01T09:00"))).isTrue();
    assertThat(NINE_TO_FIVE.isOpen(utc("9999-12-31T16:59"))).isTrue();
    assertThat(NINE_TO_FIVE.plusDays(utc("0001-01-01T10:00"), -1))
        .contains(utc("0001-01-01T09:00"));
  }

  @Test
  void fractionsOfASecond_count() {
    WorkingCalendar calendar =
        workdays(UTC, "09:00", "17:00")
            .leave(MONDAY_NINE.plusNanos(1), MONDAY_NINE.plusNanos(3))
            .build();

    assertThat(calendar.between(MONDAY_NINE, MONDAY_NINE.plusNanos(10)))
        .isEqualTo(Duration.ofNanos(8));
    assertThat(calendar.plus(MONDAY_NINE, Duration.ofNanos(2))).contains(MONDAY_NINE.plusNanos(4));
  }

  @Test
  void allYears_startFromAnyYearAskedFirst() {
    Instant end = utc("2031-06-10T09:00");
    WorkingCalendar fromTheEnd = workdays(UTC, "09:00", "17:00").build();
    Duration backwards = fromTheEnd.between(utc("2031-06-09T00:00"), end);
    backwards = backwards.plus(fromTheEnd.between(MONDAY_NINE, utc("2031-06-09T00:00")));

    assertThat(backwards)
        .isEqualTo(workdays(UTC, "09:00", "17:00").build().between(MONDAY_NINE, end));
  }

  @Test
  void calendarsOfTheSameContentAndName_areEqual() {
    WorkingCalendarBuilder builder =
        workdays(UTC, "09:00", "17:00")
            .closedOn(LocalDate.of(2024, 1, 1))
            .closedOn(LocalDate.of(2024, 12, 25));
    WorkingCalendar other =
        WorkingCalendar.builder("desk", UTC)
            .closedOn(LocalDate.of(2024, 12, 25))
            .closedOn(LocalDate.of(2024, 1, 1))
            .open(
                EnumSet.complementOf(EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY)),
                TimeOfDay.of("09:00"),
                TimeOfDay.of("17:00"))
            .open(
                EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY),
                TimeOfDay.of("09:00"),
                TimeOfDay.of("17:00"))
            .build();

    assertThat(other).isEqualTo(builder.build()).hasSameHashCodeAs(builder.build());
    assertThat(other.digest()).isEqualTo(builder.build().digest()).hasSize(64);
    assertThat(other).isNotEqualTo(NINE_TO_FIVE).isNotEqualTo("desk");
    assertThat(other).hasToString("desk (Z)");
  }

  @Test
  void digest_followsEachFactButNotTheName() {
    String digest = NINE_TO_FIVE.digest();
    WorkingCalendar renamed =
        WorkingCalendar.builder("other", UTC)
            .open(WORKDAYS, TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
            .build();
    LocalDate date = LocalDate.of(2024, 1, 1);
    DatedHours dated = new DatedHours(date, TimeOfDay.of("09:00"), TimeOfDay.of("10:00"));

    assertThat(renamed.digest()).isEqualTo(digest);
    assertThat(renamed).isNotEqualTo(NINE_TO_FIVE);
    assertThat(
            Stream.of(
                    workdays(UTC, "09:00", "17:00").closedOn(date),
                    workdays(UTC, "09:00", "17:00").openOn(dated),
                    workdays(UTC, "09:00", "17:00").holidays(Holidays.of("ES")),
                    workdays(UTC, "09:00", "17:00").leave(MONDAY_NINE, TUESDAY_NINE),
                    workdays(UTC, "09:00", "17:01"),
                    workdays(ZoneId.of("Europe/Kiev"), "09:00", "17:00"),
                    workdays(UTC, "09:00", "17:00")
                        .breakAt(
                            WeeklyHours.of(MONDAY, TimeOfDay.of("12:00"), TimeOfDay.of("13:00"))))
                .map(builder -> builder.build().digest()))
        .doesNotContain(digest)
        .doesNotHaveDuplicates();
  }

  @Test
  void oldAndNewNamesOfAZone_giveTheSameTimes() {
    Instant winter = utc("2024-01-15T00:00");
    assertThat(workdays(ZoneId.of("Europe/Kiev"), "09:00", "17:00").build().nextOpening(winter))
        .isEqualTo(workdays(ZoneId.of("Europe/Kyiv"), "09:00", "17:00").build().nextOpening(winter))
        .contains(utc("2024-01-15T07:00"));
  }
}
