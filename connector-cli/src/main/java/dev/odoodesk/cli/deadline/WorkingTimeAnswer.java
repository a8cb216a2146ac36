package dev.odoodesk.cli.deadline;

import dev.odoodesk.calendar.OdooWorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers questions exactly, or as Odoo itself would. */
final class WorkingTimeAnswer {
  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
  private static final int DECIMALS = 9;

  private WorkingTimeAnswer() {}

  /**
   * The answer: an instant's text, a number of hours, or null where there is no such instant.
   *
   * @param likeOdoo whether to make Odoo's error at 24:00 too
   */
  static @Nullable Object to(WorkingTimeQuestion question, boolean likeOdoo) {
    if (question instanceof WorkingTimeQuestion.Plan plan) {
      return likeOdoo
          ? OdooWorkingTime.on(plan.calendar()).planHours(plan.start(), plan.amount()).orElse(null)
          : plan.calendar().plus(plan.start(), plan.amount()).orElse(null);
    }
    WorkingTimeQuestion.WorkHours hours = (WorkingTimeQuestion.WorkHours) question;
    return hours(
        likeOdoo
            ? OdooWorkingTime.on(hours.calendar()).workHours(hours.start(), hours.end())
            : hours.calendar().between(hours.start(), hours.end()));
  }

  private static BigDecimal hours(Duration worked) {
    BigDecimal hours =
        BigDecimal.valueOf(worked.getSeconds())
            .multiply(BigDecimal.valueOf(1_000_000_000L))
            .add(BigDecimal.valueOf(worked.getNano()))
            .divide(NANOS_PER_HOUR, DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return hours.scale() < 1 ? hours.setScale(1) : hours;
  }
}
