package dev.odoodesk.report.internal;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** When it was decided whether a ticket kept what is promised. */
final class Decision {
  private Decision() {}

  /** At its first breach, or at the stop of its last clock; empty while it is not. */
  static Optional<Instant> of(TicketOutcome ticket) {
    return switch (state(ticket)) {
      case BREACHED ->
          ticket.targets().stream()
              .flatMap(target -> target.breaches().stream())
              .min(Comparator.naturalOrder());
      case MET ->
          ticket.targets().stream()
              .map(TargetOutcome::stopped)
              .filter(Objects::nonNull)
              .max(Comparator.naturalOrder())
              .or(() -> Optional.ofNullable(ticket.solved()));
      case AT_RISK, ON_TRACK, PAUSED, NOT_APPLICABLE -> Optional.empty();
    };
  }

  /** The state that counts: a clock that was broken in an earlier round is broken for good. */
  static SlaState state(TicketOutcome ticket) {
    return ticket.targets().stream().anyMatch(target -> !target.breaches().isEmpty())
        ? SlaState.BREACHED
        : ticket.state();
  }

  /** Whether it is decided one way or the other. */
  static boolean isMade(TicketOutcome ticket) {
    SlaState state = state(ticket);
    return state == SlaState.BREACHED || state == SlaState.MET;
  }
}
