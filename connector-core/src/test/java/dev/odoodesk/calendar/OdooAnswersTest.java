package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A selection of what a real Odoo 19 answered on random calendars in 28 zones. {@link
 * OdooWorkingTime} gives the same to the microsecond; the exact answer is the same to the second,
 * but where Odoo errs.
 */
class OdooAnswersTest {
  private static final Duration WINDOW = Duration.ofDays(14);

  /** Where a midnight came twice, or was skipped to, Odoo's 23:59:59.999999 is not near it. */
  private static final Set<String> ODD_MIDNIGHTS =
      Set.of("Asia/Amman", "Asia/Pyongyang", "Atlantic/Azores", "America/Havana");

  static Stream<WorkingTimeVector> plans() {
    return answers("plan");
  }

  static Stream<WorkingTimeVector> counts() {
    return answers("work_hours");
  }

  static Stream<WorkingTimeVector> days() {
    return answers("plan_days");
  }

  private static Stream<WorkingTimeVector> answers(String op) {
    return WorkingTimeVector.read("working-time-odoo19.jsonl")
        .filter(vector -> vector.line().get("op").asString().equals(op));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void plannedHours(WorkingTimeVector vector) {
    Optional<Instant> odoo = vector.odooInstant();
    Optional<Instant> exact = vector.calendar().plus(vector.start(), vector.hours());

    assertThat(OdooWorkingTime.on(vector.calendar()).planHours(vector.start(), vector.hours()))
        .isEqualTo(odoo);
    if (!isSame(exact, odoo)) {
      assertThat(odooErrs(vector, exact.orElseThrow())).as(vector.toString()).isTrue();
    }
  }

  /** It gave up, or missed the end of a shift by a microsecond or by the rounding of its sums. */
  private static boolean odooErrs(WorkingTimeVector vector, Instant exact) {
    WorkingCalendar calendar = vector.calendar();
    Instant last = vector.hours().isNegative() ? exact.minusNanos(1) : exact;
    boolean atAShiftsEnd = !calendar.isOpen(last) || isMidnight(calendar, exact);
    boolean pastAnOddMidnight =
        vector.endsAtMidnight() && ODD_MIDNIGHTS.contains(calendar.zone().getId());
    return vector.odooInstant().isEmpty() || atAShiftsEnd || pastAnOddMidnight;
  }

  private static boolean isMidnight(WorkingCalendar calendar, Instant instant) {
    return instant.atZone(calendar.zone()).toLocalTime().toSecondOfDay() == 0;
  }

  @ParameterizedTest
  @MethodSource("counts")
  void workedHours(WorkingTimeVector vector) {
    Duration odoo = OdooWorkingTime.on(vector.calendar()).workHours(vector.start(), vector.end());
    Duration exact = vector.calendar().between(vector.start(), vector.end());

    assertThat(WorkingTimeVector.inHours(odoo))
        .isCloseTo(vector.odoo().decimalValue(), WorkingTimeVector.MICRO_HOUR);
    if (!vector.endsAtMidnight()) {
      assertThat(WorkingTimeVector.inHours(exact))
          .isCloseTo(vector.odoo().decimalValue(), WorkingTimeVector.MICRO_HOUR);
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void plannedDays(WorkingTimeVector vector) {
    Optional<Instant> odoo = vector.odooInstant();
    Optional<Instant> exact =
        vector.calendar().plusDays(vector.start(), vector.line().get("days").asInt());

    if (!isSame(exact, odoo)) {
      // Odoo looks through windows of 14 days and takes the end of one for the end of a shift.
      Duration away = Duration.between(vector.start(), odoo.orElseThrow());
      assertThat(away.toSeconds() % WINDOW.toSeconds()).as(vector.toString()).isZero();
    }
  }

  private static boolean isSame(Optional<Instant> exact, Optional<Instant> odoo) {
    if (exact.isEmpty() || odoo.isEmpty()) {
      return exact.equals(odoo);
    }
    return Duration.between(exact.get(), odoo.get()).abs().compareTo(Duration.ofSeconds(1)) < 0;
  }
}
