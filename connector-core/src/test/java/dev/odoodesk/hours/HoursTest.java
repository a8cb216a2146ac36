package dev.odoodesk.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource({
    "0.3333333333, 0:20",
    "0.33, 0:19:48",
    "1.5, 1:30",
    "-0.25, -0:15",
    "8, 8:00",
    "0, 0:00",
    "100.1, 100:06"
  })
  void odoosDecimals_areReadToTheSecond(BigDecimal hours, String text) {
    assertThat(Hours.of(hours)).hasToString(text);
  }

  @Test
  void aThousandThirds_areExactly333HoursAnd20Minutes() {
    Hours sum = Hours.ZERO;
    for (int i = 0; i < 1000; i++) {
      sum = sum.plus(Hours.of(new BigDecimal("0.3333333333333333")));
    }
    assertThat(sum).isEqualTo(Hours.ofMinutes(20_000));
  }

  @ParameterizedTest
  @CsvSource({"1, 15", "15, 15", "16, 30", "-1, -15", "-16, -30", "0, 0"})
  void roundingGoesAwayFromZero(int minutes, int expected) {
    assertThat(Hours.ofMinutes(minutes).roundedUpTo(Hours.ofMinutes(15)))
        .isEqualTo(Hours.ofMinutes(expected));
  }

  @Test
  void withoutAStep_nothingIsRounded() {
    assertThat(new Hours(17).roundedUpTo(Hours.ZERO)).isEqualTo(new Hours(17));
  }
}
