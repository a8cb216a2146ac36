package dev.odoodesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "WEEK,2026-W01,2025-12-29",
    "WEEK,2026-W27,2026-06-29",
    "WEEK,2026-W53,2026-12-28",
    "WEEK,2025-W01,2024-12-30",
    "MONTH,2026-06,2026-06-01",
    "MONTH,2024-02,2024-02-01"
  })
  void itsNameNamesItsFirstDay_andComesOutAgain(Period.Unit unit, String name, LocalDate first) {
    Period period = Period.parse(unit, name);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period).hasToString(name).isEqualTo(Period.of(unit, period.next().minusDays(1)));
  }

  @ParameterizedTest
  @CsvSource({"WEEK,2025-W53", "WEEK,2026-W00", "WEEK,2026-27", "MONTH,2026-00", "MONTH,2026-W1"})
  void whatIsNone_isRefused(Period.Unit unit, String name) {
    assertThatThrownBy(() -> Period.parse(unit, name)).hasMessageContaining("such as 2026-");
  }

  @Test
  void itBeginsAndEnds_atMidnightOfItsZone() {
    Period march = Period.parse(Period.Unit.MONTH, "2026-03");
    ZoneId madrid = ZoneId.of("Europe/Madrid");
    assertThat(march.begin(madrid)).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    assertThat(march.end(madrid)).isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
  }
}
