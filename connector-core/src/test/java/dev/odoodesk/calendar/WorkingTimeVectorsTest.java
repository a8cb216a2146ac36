package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real Odoo 19 answered, and where it errs the exact value. */
class WorkingTimeVectorsTest {
  static final String VECTORS = "working-time.jsonl";

  static Stream<WorkingTimeVector> vectors() {
    return WorkingTimeVector.read(VECTORS);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void calendarAnswersExactly(WorkingTimeVector vector) {
    if (vector.isPlan()) {
      Optional<Instant> planned = vector.calendar().plus(vector.start(), vector.hours());
      Optional<Instant> expected =
          vector.result().isNull()
              ? Optional.empty()
              : Optional.of(Instant.parse(vector.result().asString()));
      assertThat(planned.map(at -> at.truncatedTo(ChronoUnit.SECONDS))).isEqualTo(expected);
    } else {
      assertThat(WorkingTimeVector.inHours(vector.calendar().between(vector.start(), vector.end())))
          .isCloseTo(vector.result().decimalValue(), WorkingTimeVector.MICRO_HOUR);
    }
  }

  @Test
  void vectorsAreAllThere() {
    List<WorkingTimeVector> all = vectors().toList();
    assertThat(all).hasSize(360);
    assertThat(all).filteredOn(WorkingTimeVector::hasOdoo).hasSize(10);
  }
}
