package dev.odoodesk.store;

import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest result of a ticket. Texts are the ticket's own and untrusted.
 *
 * @param ticket which ticket
 * @param reference how people call it
 * @param subject its title
 * @param customer name of the customer's company, or of the customer; null if there is none
 * @param team name of the team or project; null if there is none
 * @param priority key of the priority
 * @param level name of the level; null if the policy does not apply
 * @param levelReason where the level comes from, for people
 * @param state the worst of its targets' states
 * @param created when it was created
 * @param solved when it was closed; null while it is open
 * @param targets its targets in the order of the policy
 * @param policy name of the policy; empty if it does not apply
 * @param policyDigest digest of the policy that it was evaluated by
 * @param asOf when it was evaluated
 * @param flags names of exclusions and flags that hold
 * @param outages when it stood for an outage of the customer's service, in order
 * @param unknown which parts of its history are unknown
 */
public record TicketOutcome(
    TicketKey ticket,
    String reference,
    String subject,
    @Nullable String customer,
    @Nullable String team,
    String priority,
    @Nullable String level,
    String levelReason,
    SlaState state,
    Instant created,
    @Nullable Instant solved,
    List<TargetOutcome> targets,
    String policy,
    String policyDigest,
    Instant asOf,
    List<String> flags,
    List<Outage> outages,
    Set<TicketHistory.Unknown> unknown) {
  /** Copies lists and sets. */
  public TicketOutcome {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(priority, "priority");
    Objects.requireNonNull(levelReason, "levelReason");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(created, "created");
    targets = List.copyOf(targets);
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(policyDigest, "policyDigest");
    Objects.requireNonNull(asOf, "asOf");
    flags = List.copyOf(flags);
    outages = List.copyOf(outages);
    unknown = Set.copyOf(unknown);
  }

  /** A ticket that stands for no outage, and of which everything is known. */
  public TicketOutcome(
      TicketKey ticket,
      String reference,
      String subject,
      @Nullable String customer,
      @Nullable String team,
      String priority,
      @Nullable String level,
      String levelReason,
      SlaState state,
      Instant created,
      @Nullable Instant solved,
      List<TargetOutcome> targets,
      String policy,
      String policyDigest,
      Instant asOf,
      List<String> flags) {
    this(
        ticket,
        reference,
        subject,
        customer,
        team,
        priority,
        level,
        levelReason,
        state,
        created,
        solved,
        targets,
        policy,
        policyDigest,
        asOf,
        flags,
        List.of(),
        Set.of());
  }
}
