package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  @Test
  void regionAddsToItsCountry() {
    assertThat(Holidays.of("ES").dates(2024))
        .contains(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 25))
        .doesNotContain(LocalDate.of(2024, 5, 2));
    assertThat(Holidays.of("es", "MD").dates(2024))
        .contains(LocalDate.of(2024, 12, 25), LocalDate.of(2024, 5, 2));
  }

  @Test
  void observedAndActualDays_bothCount() {
    // Independence Day 2026 is a Saturday, observed on Friday.
    assertThat(Holidays.of("US").dates(2026))
        .contains(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 7, 3));
  }

  @Test
  void codesAreEqualInAnyCase() {
    assertThat(Holidays.of("es", "MD"))
        .isEqualTo(new Holidays("ES", List.of("md")))
        .hasToString("ES/md");
  }

  @Test
  void unknownPlaces_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holidays.of("XX"))
        .withMessage(
            "no holidays are known for country 'XX'; name it by its ISO 3166 code, such as ES");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Holidays.of("DE", "zz"))
        .withMessageStartingWith(
            "no holidays are known for region 'zz' of de; known are bb, be, bw");
  }
}
