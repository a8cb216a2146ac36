package dev.odoodesk.report.internal;

import dev.odoodesk.report.Standing;
import dev.odoodesk.report.TicketClock;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up how tickets stand. Not thread-safe. */
public final class StandingTally {
  static final Comparator<TicketClock> BY_TICKET =
      Comparator.comparing((TicketClock clock) -> clock.ticket().ticket())
          .thenComparing(clock -> clock.target().name());
  static final Comparator<TicketClock> LATEST_BREACH_FIRST =
      Comparator.comparing((TicketClock clock) -> at(clock.target().lastBreach()))
          .reversed()
          .thenComparing(BY_TICKET);
  private static final Comparator<TicketClock> NEXT_DUE_FIRST =
      Comparator.comparing((TicketClock clock) -> at(clock.target().deadline()))
          .thenComparing(BY_TICKET);
  private static final Comparator<TicketClock> LONGEST_PAUSED_FIRST =
      Comparator.comparing((TicketClock clock) -> pausedSince(clock.target()))
          .thenComparing(BY_TICKET);

  private final Map<SlaState, Long> byState = new EnumMap<>(SlaState.class);
  private final Shortlist<TicketClock> atRisk;
  private final Shortlist<TicketClock> due;
  private final Shortlist<TicketClock> breached;
  private final Shortlist<TicketClock> paused;

  public StandingTally(int limit) {
    atRisk = new Shortlist<>(NEXT_DUE_FIRST, limit);
    due = new Shortlist<>(NEXT_DUE_FIRST, limit);
    breached = new Shortlist<>(LATEST_BREACH_FIRST, limit);
    paused = new Shortlist<>(LONGEST_PAUSED_FIRST, limit);
  }

  /** Counts a ticket. */
  public void add(TicketOutcome ticket) {
    if (ticket.solved() == null) {
      byState.merge(ticket.state(), 1L, Long::sum);
    }
    for (TargetOutcome target : ticket.targets()) {
      TicketClock clock = new TicketClock(ticket, target);
      switch (target.state()) {
        case AT_RISK -> atRisk.add(clock);
        case ON_TRACK -> {
          if (target.deadline() != null) {
            due.add(clock);
          }
        }
        case BREACHED -> breached.add(clock);
        case PAUSED -> paused.add(clock);
        case MET, NOT_APPLICABLE -> {}
      }
    }
  }

  /** The sum. */
  public Standing standing() {
    return new Standing(byState, atRisk.listed(), due.listed(), breached.listed(), paused.listed());
  }

  private static Instant pausedSince(TargetOutcome target) {
    List<PauseSpan> pauses = target.pauses();
    return pauses.isEmpty() ? Instant.MAX : pauses.get(pauses.size() - 1).from();
  }

  private static Instant at(@Nullable Instant instant) {
    return Objects.requireNonNullElse(instant, Instant.MAX);
  }
}
