package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {
  @ParameterizedTest
  @CsvSource({
    "00:00, 0, 00:00",
    "9:05, 32700, 09:05",
    "17:30, 63000, 17:30",
    "24:00, 86400, 24:00",
    "23:59:59, 86399, 23:59:59"
  })
  void texts_areRead(String text, int second, String printed) {
    assertThat(TimeOfDay.of(text)).isEqualTo(new TimeOfDay(second)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "9", "24:01", "24:00:01", "12:60", "12:00:60", "-1:00", "9:5", "9:00 "})
  void otherTexts_areRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeOfDay.of(text))
        .withMessage(
            "'" + text + "' is not a time of day; write it as HH:mm between 00:00 and 24:00");
  }

  /** Odoo stores 8:20 as 8.333333333333334 and rounds to minutes when it reads that. */
  @ParameterizedTest
  @CsvSource({
    "0, 00:00",
    "8.5, 08:30",
    "8.333333333333334, 08:20",
    "8.33, 08:20",
    "12.999, 13:00",
    "0.0083333333, 00:00",
    "0.00833333334, 00:01",
    "24.0, 24:00",
    "23.999, 24:00"
  })
  void decimalHours_areRoundedToMinutes(BigDecimal hours, String time) {
    assertThat(TimeOfDay.ofHours(hours)).hasToString(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "24.01", "1e999999999", "1e-999999999"})
  void hoursOutsideOfADay_areRefused(String hours) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeOfDay.ofHours(new BigDecimal(hours)))
        .withMessageContaining("between 0 and 24");
  }

  @Test
  void secondsOutsideOfADay_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeOfDay(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeOfDay(86_401));
  }

  @Test
  void clockTimes_areWholeSeconds() {
    assertThat(TimeOfDay.of(LocalTime.of(8, 20, 1))).hasToString("08:20:01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeOfDay.of(LocalTime.MAX))
        .withMessageContaining("whole second");
  }

  @Test
  void timesAreOrdered() {
    assertThat(TimeOfDay.MIDNIGHT).isLessThan(TimeOfDay.END_OF_DAY);
  }
}
