package dev.odoodesk.sla;

import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says about a ticket at a moment.
 *
 * @param ticket which ticket
 * @param at the moment, in UTC
 * @param policy name of the policy; null if it does not apply to the ticket
 * @param severity the level and where it comes from; empty if the policy does not apply
 * @param state the worst of the targets' states
 * @param targets the targets in the order of the policy, those that do not apply included
 * @param flags names of the exclusions and flags that hold, in the order of the policy
 * @param actions what the policy wants done and the facts do not show as done
 * @param reclassifications known changes of level, in order
 * @param nextChange when a state changes, or an action becomes due, if nothing but time passes
 * @param unknown which parts of the history are unknown, so that the result may be too strict
 */
public record SlaEvaluation(
    TicketKey ticket,
    Instant at,
    @Nullable String policy,
    Optional<Severity> severity,
    SlaState state,
    List<TargetEvaluation> targets,
    List<String> flags,
    List<DueAction> actions,
    List<Reclassification> reclassifications,
    Optional<Instant> nextChange,
    Set<TicketHistory.Unknown> unknown) {
  public SlaEvaluation {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(nextChange, "nextChange");
    targets = List.copyOf(targets);
    flags = List.copyOf(flags);
    actions = List.copyOf(actions);
    reclassifications = List.copyOf(reclassifications);
    Set<TicketHistory.Unknown> copy = EnumSet.noneOf(TicketHistory.Unknown.class);
    copy.addAll(unknown);
    unknown = Collections.unmodifiableSet(copy);
  }

  /** A ticket that the policy is not for: no level, no clock, nothing to do. */
  static SlaEvaluation outside(TicketKey ticket, Instant at, Set<TicketHistory.Unknown> unknown) {
    return new SlaEvaluation(
        ticket,
        at,
        null,
        Optional.empty(),
        SlaState.NOT_APPLICABLE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        unknown);
  }

  /** Whether the policy is for this ticket. */
  public boolean applies() {
    return policy != null;
  }

  /**
   * The state that counts for compliance: {@link SlaState#BREACHED} as well where an earlier round
   * of a clock was broken.
   */
  public SlaState complianceState() {
    return targets.stream().anyMatch(target -> target.missed() > 0) ? SlaState.BREACHED : state;
  }

  /** The target of a name, if the ticket has it. */
  public Optional<TargetEvaluation> target(String name) {
    return targets.stream().filter(target -> target.name().equals(name)).findFirst();
  }

  /**
   * The earliest deadline among the targets of a metric: what stands in the ticket's deadline field
   * of that metric.
   */
  public Optional<Instant> deadline(Metric metric) {
    return targets.stream()
        .filter(target -> target.metric() == metric)
        .map(TargetEvaluation::deadline)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }
}
