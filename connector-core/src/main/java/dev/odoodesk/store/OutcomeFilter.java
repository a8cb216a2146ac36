package dev.odoodesk.store;

import dev.odoodesk.sla.SlaState;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes are wanted. A ticket was alive in a time if it was created before its end and not
 * solved before its begin.
 *
 * @param states only tickets in one of these; empty for all
 * @param aliveFrom only tickets that are unsolved or were solved at or after this; null for all
 * @param aliveBefore only tickets created before this; null for all
 * @param open true for unsolved tickets only
 */
public record OutcomeFilter(
    Set<SlaState> states,
    @Nullable Instant aliveFrom,
    @Nullable Instant aliveBefore,
    boolean open) {
  /** All tickets. */
  public static final OutcomeFilter ALL = new OutcomeFilter(Set.of(), null, null, false);

  /** All tickets that are not solved. */
  public static final OutcomeFilter OPEN = new OutcomeFilter(Set.of(), null, null, true);

  /** Copies the set. */
  public OutcomeFilter {
    Set<SlaState> copy = EnumSet.noneOf(SlaState.class);
    copy.addAll(states);
    states = Collections.unmodifiableSet(copy);
  }

  /** Tickets that were alive in a time: created before its end, not solved before its begin. */
  public static OutcomeFilter alive(Instant from, Instant before) {
    return new OutcomeFilter(Set.of(), from, before, false);
  }

  /** Only those in one of some states. */
  public OutcomeFilter in(Set<SlaState> wanted) {
    return new OutcomeFilter(wanted, aliveFrom, aliveBefore, open);
  }

  /** Whether a ticket is wanted. */
  public boolean matches(TicketOutcome ticket) {
    Instant solved = ticket.solved();
    return (states.isEmpty() || states.contains(ticket.state()))
        && (aliveBefore == null || ticket.created().isBefore(aliveBefore))
        && (aliveFrom == null || solved == null || !solved.isBefore(aliveFrom))
        && (!open || solved == null);
  }
}
