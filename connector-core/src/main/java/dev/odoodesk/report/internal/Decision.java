package dev.odoodesk.report.internal;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When it was decided whether a ticket kept what is promised. */
final class Decision {
  private Decision() {}

  /** At its first breach, or at the stop of its last clock; empty while it is not. */
  static Optional<Instant> of(TicketOutcome ticket) {
    return switch (ticket.state()) {
      case BREACHED ->
          pick(ticket, TargetOutcome::breachedAt, BinaryOperator.minBy(Comparator.naturalOrder()));
      case MET ->
          pick(ticket, TargetOutcome::stopped, BinaryOperator.maxBy(Comparator.naturalOrder()))
              .or(() -> Optional.ofNullable(ticket.solved()));
      case AT_RISK, ON_TRACK, PAUSED, NOT_APPLICABLE -> Optional.empty();
    };
  }

  /** Whether it is decided one way or the other. */
  static boolean isMade(TicketOutcome ticket) {
    return ticket.state() == SlaState.BREACHED || ticket.state() == SlaState.MET;
  }

  private static Optional<Instant> pick(
      TicketOutcome ticket,
      Function<TargetOutcome, @Nullable Instant> moment,
      BinaryOperator<Instant> better) {
    return ticket.targets().stream().map(moment).filter(Objects::nonNull).reduce(better);
  }
}
