package dev.odoodesk.hours;

import static dev.odoodesk.hours.Lines.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTotalsTest {
  private static final Hours LIMIT = Hours.of(8);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void approvingWhatIsWithinTheLimit_letsNoOtherLineIn(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<TimesheetLine> day = new ArrayList<>();
      List<TimesheetLine> later = new ArrayList<>();
      int lines = 1 + random.nextInt(12);
      for (int id = 1; id <= lines; id++) {
        Hours spent = Hours.ofMinutes(random.nextInt(240) - 60L);
        day.add(Lines.line(id, MONDAY, spent, 1L));
      }
      DayTotals totals = DayTotals.of(day);
      for (TimesheetLine line : day) {
        boolean within = totals.upTo(line).compareTo(LIMIT) <= 0;
        boolean approved = within && random.nextInt(3) > 0;
        later.add(approved ? approved(line) : line);
      }
      DayTotals after = DayTotals.of(later);
      for (TimesheetLine line : day) {
        boolean was = totals.upTo(line).compareTo(LIMIT) <= 0;
        boolean is = after.upTo(line).compareTo(LIMIT) <= 0;
        assertThat(is).as("round %d, %s", round, line).isEqualTo(was);
      }
    }
  }

  private static TimesheetLine approved(TimesheetLine line) {
    return new TimesheetLine(
        line.id(),
        line.date(),
        line.spent(),
        line.text(),
        line.employee(),
        line.ticket(),
        line.project(),
        line.customer(),
        line.soldBy(),
        line.invoiced(),
        TimesheetLine.State.APPROVED,
        line.sheet(),
        line.firstApprovedBy(),
        line.written());
  }
}
