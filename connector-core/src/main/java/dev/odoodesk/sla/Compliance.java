package dev.odoodesk.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many tickets kept what a policy promises. A ticket counts by its worst target, and a target
 * by its worst round: an answer in time does not make up for an earlier one that was late.
 *
 * @param met tickets whose clocks all stopped in time, each time they ran
 * @param breached tickets with a target broken, in whichever round
 * @param open tickets still running or paused, nothing broken yet
 * @param outside tickets without a clock
 */
public record Compliance(long met, long breached, long open, long outside) {
  /** No tickets. */
  public static final Compliance NONE = new Compliance(0, 0, 0, 0);

  /** This and one ticket more, by its {@linkplain SlaEvaluation#complianceState() state}. */
  public Compliance and(SlaState state) {
    return switch (state) {
      case MET -> new Compliance(met + 1, breached, open, outside);
      case BREACHED -> new Compliance(met, breached + 1, open, outside);
      case AT_RISK, ON_TRACK, PAUSED -> new Compliance(met, breached, open + 1, outside);
      case NOT_APPLICABLE -> new Compliance(met, breached, open, outside + 1);
    };
  }

  /** Met among those decided, in percent with one decimal, rounded down; empty if none is. */
  public Optional<BigDecimal> percent() {
    long decided = met + breached;
    return decided == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(met * 100)
                .divide(BigDecimal.valueOf(decided), 1, RoundingMode.DOWN));
  }
}
