package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.Directory;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.sla.CalendarChoice;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Compares what a ticket holds with what the policy says: only fields that differ become changes.
 * For one run.
 *
 * <p>A person's decision on the priority is kept, and so is the stored level beside it. A ticket
 * that the policy is no longer for loses what this policy wrote to it; one that it never was for is
 * not touched.
 */
final class Planner {
  private static final Map<Metric, OwnField> DEADLINES =
      Map.of(
          Metric.FIRST_RESPONSE, OwnField.FIRST_RESPONSE_DEADLINE,
          Metric.RESOLUTION, OwnField.RESOLUTION_DEADLINE,
          Metric.PERIODIC_UPDATE, OwnField.UPDATE_DEADLINE);

  private final SyncJob job;
  private final SlaPolicy policy;
  private final HelpdeskSchema schema;
  private final ActionPlanner actions;
  private final Consumer<LeftOut> leftOut;
  private final Function<Ticket, ZoneId> zoneOf;

  /**
   * A planner.
   *
   * @param directory what the policy's actions name
   * @param leftOut is told of actions that cannot be carried out
   * @param zoneOf the zone of a ticket's working calendar in Odoo, in which its deadline becomes a
   *     date where a date is all that the ticket holds
   */
  Planner(
      SyncJob job,
      HelpdeskSchema schema,
      Directory directory,
      Consumer<LeftOut> leftOut,
      Function<Ticket, ZoneId> zoneOf) {
    this.job = job;
    this.policy = job.policy();
    this.schema = schema;
    this.actions = new ActionPlanner(schema, directory);
    this.leftOut = leftOut;
    this.zoneOf = zoneOf;
  }

  List<Change> changes(TicketRead read, SlaEvaluation evaluation) {
    Diff diff = new Diff(read);
    Severity severity = evaluation.severity().orElse(null);
    if (severity == null) {
      withdraw(diff, read);
    } else {
      plan(diff, read, evaluation, severity);
    }
    return diff.changes();
  }

  private void plan(Diff diff, TicketRead read, SlaEvaluation evaluation, Severity severity) {
    if (job.write().contains(WriteTarget.PRIORITY)) {
      planPriority(diff, read, severity);
    }
    if (job.write().contains(WriteTarget.DEADLINES)) {
      DEADLINES.keySet().stream()
          .sorted()
          .forEach(metric -> planDeadline(diff, evaluation, metric, severity));
    }
    if (job.write().contains(WriteTarget.STATE)) {
      diff.set(OwnField.SLA_STATE, key(evaluation.state()), Reasons.state(evaluation));
    }
    if (!job.ownFields().isEmpty()) {
      diff.set(OwnField.SLA_POLICY, policy.name(), Phrase.APPLIES.say());
    }
    if (job.write().contains(WriteTarget.NATIVE_DEADLINE)) {
      planNativeDeadline(diff, read, evaluation);
    }
    if (job.write().contains(WriteTarget.ACTIONS)) {
      actions.plan(diff, read, evaluation, severity).forEach(leftOut);
    }
  }

  private void planPriority(Diff diff, TicketRead read, Severity severity) {
    if (severity.source() == Severity.Source.PERSON) {
      return;
    }
    if (severity.source() != Severity.Source.PRIORITY && !isSettled(read, severity)) {
      int rank = policy.levels().indexOf(severity.level());
      int count = read.ticket().priority().count();
      String key = schema.priorityAt(policy.priorities().indexOf(rank, count)).key();
      diff.set(PlannedField.PRIORITY, key, Reasons.level(severity));
    }
    diff.set(OwnField.SEVERITY, severity.level().name(), Reasons.level(severity));
  }

  /**
   * Whether the priority stands for the level already, or was raised above it by an escalation: the
   * engine would take it for a person's decision otherwise.
   */
  private static boolean isSettled(TicketRead read, Severity severity) {
    return severity.level().name().equals(read.current().get(OwnField.SEVERITY.fieldName()));
  }

  private void planDeadline(Diff diff, SlaEvaluation evaluation, Metric metric, Severity severity) {
    Instant deadline = evaluation.deadline(metric).map(Planner::wholeSecond).orElse(null);
    diff.set(
        Objects.requireNonNull(DEADLINES.get(metric)),
        deadline,
        Reasons.deadline(evaluation, metric, severity));
  }

  /** A deadline that is on hold stays as the team last saw it. */
  private void planNativeDeadline(Diff diff, TicketRead read, SlaEvaluation evaluation) {
    Instant deadline =
        evaluation.deadline(Metric.RESOLUTION).map(Planner::wholeSecond).orElse(null);
    if (deadline == null) {
      return;
    }
    schema
        .nativeDeadline()
        .ifPresent(
            kind ->
                diff.set(
                    PlannedField.NATIVE_DEADLINE,
                    kind == HelpdeskSchema.NativeDeadline.DATE
                        ? deadline.atZone(zone(read.ticket(), evaluation)).toLocalDate()
                        : deadline,
                    Phrase.NATIVE_DEADLINE.say()));
  }

  private void withdraw(Diff diff, TicketRead read) {
    if (!policy.name().equals(read.current().get(OwnField.SLA_POLICY.fieldName()))) {
      return;
    }
    String reason = Phrase.NO_LONGER.say();
    if (job.write().contains(WriteTarget.PRIORITY)) {
      diff.set(OwnField.SEVERITY, null, reason);
    }
    if (job.write().contains(WriteTarget.DEADLINES)) {
      DEADLINES.values().stream().sorted().forEach(field -> diff.set(field, null, reason));
    }
    if (job.write().contains(WriteTarget.STATE)) {
      diff.set(OwnField.SLA_STATE, key(SlaState.NOT_APPLICABLE), reason);
    }
    diff.set(OwnField.SLA_POLICY, null, reason);
  }

  private static String key(SlaState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Odoo keeps whole seconds. */
  private static Instant wholeSecond(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private ZoneId zone(Ticket ticket, SlaEvaluation evaluation) {
    return evaluation.targets().stream()
        .filter(target -> target.metric() == Metric.RESOLUTION)
        .map(target -> policy.calendars().get(target.calendar()))
        .filter(CalendarChoice.Fixed.class::isInstance)
        .map(choice -> ((CalendarChoice.Fixed) choice).calendar().zone())
        .findFirst()
        .orElseGet(() -> zoneOf.apply(ticket));
  }
}
