package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.sla.Availability;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Team;
import dev.odoodesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evaluations in the form that the store keeps for reports. */
final class TicketResults {
  private TicketResults() {}

  static TicketOutcome of(Judgement judged, SlaEvaluation evaluation, SlaPolicy policy) {
    TicketRead read = judged.read();
    Ticket ticket = read.ticket();
    String priority =
        judged.changes().stream()
            .filter(change -> change.field().equals(PlannedField.PRIORITY))
            .map(change -> String.valueOf(change.after()))
            .findFirst()
            .orElse(ticket.priority().key());
    Customer customer = ticket.customer();
    Team team = ticket.team();
    Severity severity = evaluation.severity().orElse(null);
    return new TicketOutcome(
        ticket.key(),
        ticket.reference(),
        ticket.subject(),
        customer == null ? null : customer.companyName(),
        team == null ? null : team.name(),
        priority,
        severity == null ? null : severity.level().name(),
        severity == null ? "" : severity.reason(),
        evaluation.state(),
        ticket.created(),
        solved(read),
        evaluation.targets().stream().map(TicketResults::of).toList(),
        Objects.requireNonNullElse(evaluation.policy(), ""),
        policy.digest(),
        evaluation.at(),
        evaluation.flags(),
        Availability.outages(policy, judged.history(), evaluation.at()),
        evaluation.unknown());
  }

  /** When a ticket was closed; null for one that is not. */
  static @Nullable Instant solved(TicketRead read) {
    Stage stage = read.ticket().stage();
    if (stage == null || !stage.closed()) {
      return null;
    }
    Instant closed = read.closedAt() != null ? read.closedAt() : read.stageSince();
    return closed != null ? closed : read.writeDate();
  }

  private static TargetOutcome of(TargetEvaluation target) {
    List<PauseSpan> pauses =
        target.trace().segments().stream()
            .filter(segment -> !segment.counted())
            .map(segment -> new PauseSpan(segment.from(), segment.to(), segment.reason()))
            .toList();
    return new TargetOutcome(
        target.name(),
        target.metric(),
        target.calendar(),
        target.target(),
        target.used(),
        target.started(),
        target.deadline(),
        target.stopped(),
        target.breachedAt(),
        target.missedAt(),
        target.state(),
        pauses,
        target.note());
  }
}
