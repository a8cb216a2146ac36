package dev.odoodesk.calendar;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OdooWorkingTimeTest {
  static Stream<WorkingTimeVector> vectors() {
    return WorkingTimeVector.read(WorkingTimeVectorsTest.VECTORS);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void answersAsOdooDid(WorkingTimeVector vector) {
    OdooWorkingTime odoo = OdooWorkingTime.on(vector.calendar());
    if (!vector.isPlan()) {
      assertThat(WorkingTimeVector.inHours(odoo.workHours(vector.start(), vector.end())))
          .isCloseTo(vector.odoo().decimalValue(), WorkingTimeVector.MICRO_HOUR);
    } else if (vector.odoo().isNull()) {
      assertThat(odoo.planHours(vector.start(), vector.hours())).isEmpty();
    } else {
      Instant expected = Instant.parse(vector.odoo().asString());
      Instant planned = odoo.planHours(vector.start(), vector.hours()).orElseThrow();
      if (vector.hasOdoo()) {
        assertThat(planned).isEqualTo(expected);
      } else {
        assertThat(planned).isCloseTo(expected, within(999, ChronoUnit.MILLIS));
      }
    }
  }

  @Test
  void whereOdooGivesUp_thereIsNoAnswer() {
    WorkingCalendar hourAWeek =
        WorkingCalendar.builder("rare", ZoneOffset.UTC).open(MONDAY, "10:00", "11:00").build();
    Instant monday = Instant.parse("2024-01-01T00:00:00Z");

    assertThat(OdooWorkingTime.on(hourAWeek).planHours(monday, Duration.ofHours(200)))
        .contains(Instant.parse("2027-10-25T11:00:00Z"));
    assertThat(OdooWorkingTime.on(hourAWeek).planHours(monday, Duration.ofHours(201))).isEmpty();
    assertThat(OdooWorkingTime.on(hourAWeek).planHours(monday, Duration.ofHours(-201))).isEmpty();
  }

  @Test
  void whatOdooCannotSay_isRefused() {
    WorkingCalendar calendar =
        WorkingCalendar.builder("closed", ZoneOffset.UTC)
            .open(MONDAY, "10:00", "11:00")
            .closedOn(LocalDate.of(2024, 1, 1))
            .build();

    assertThatThrownBy(() -> OdooWorkingTime.on(calendar))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weekly hours and leaves only");
  }
}
