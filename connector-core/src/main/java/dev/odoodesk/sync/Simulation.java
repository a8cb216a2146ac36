package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.Ticket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Replays past tickets by one policy, and by another to compare it with; writes nothing. Serves one
 * replay at a time.
 *
 * <p>Both policies judge the same facts at the same moment: what the policy in force wrote on the
 * tickets, their priority too, is among these facts.
 */
public final class Simulation {
  private final OdooClient client;
  private final SlaPolicy policy;
  private final Optional<SlaPolicy> against;

  /**
   * Prepares a replay.
   *
   * @param policy the policy to try out
   * @param against the policy to compare it with, if any
   */
  public Simulation(OdooClient client, SlaPolicy policy, Optional<SlaPolicy> against) {
    this.client = client;
    this.policy = policy;
    this.against = against;
  }

  /**
   * Replays the tickets of a scope. Memory grows with the number of customers and of tickets left
   * out, not of tickets. A ticket whose deadlines cannot be reckoned by either policy, because of
   * its team's calendar, is left out of both.
   *
   * @param asOf the moment at which clocks that still run are judged
   * @param changed is given each ticket whose outcome differs, by ascending id, as it is found
   * @throws dev.odoodesk.helpdesk.HelpdeskException if the database has no such tickets
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public Result run(
      TicketScope scope, Instant asOf, SyncObserver observer, Consumer<ChangedOutcome> changed) {
    DeskHistories histories = new DeskHistories(client, scope, columns());
    ComplianceTable.Tally ours = new ComplianceTable.Tally(policy);
    Optional<ComplianceTable.Tally> theirs = against.map(ComplianceTable.Tally::new);
    AtomicLong differing = new AtomicLong();
    List<LeftOut> leftOut = new ArrayList<>();
    histories.forEach(
        observer,
        history -> {
          SlaEvaluation after;
          Optional<SlaEvaluation> before;
          try {
            after = SlaEngine.evaluate(policy, history, histories.calendars(), asOf);
            before =
                against.map(
                    other -> SlaEngine.evaluate(other, history, histories.calendars(), asOf));
          } catch (HelpdeskException e) {
            leftOut.add(leftOut(history.ticket(), e));
            return;
          }
          ours.add(history.ticket(), after);
          before.ifPresent(
              other -> {
                theirs.orElseThrow().add(history.ticket(), other);
                if (differ(other, after)) {
                  differing.incrementAndGet();
                  changed.accept(new ChangedOutcome(history.ticket(), other, after));
                }
              });
        });
    return new Result(
        asOf, ours.table(), theirs.map(ComplianceTable.Tally::table), differing.get(), leftOut);
  }

  private static LeftOut leftOut(Ticket ticket, HelpdeskException why) {
    return new LeftOut(
        ticket.key(),
        ticket.reference(),
        LeftOut.Reason.NOT_EVALUATED,
        Objects.requireNonNullElse(why.getMessage(), ""));
  }

  /** What either of the policies asks for. */
  private TicketColumns columns() {
    Set<String> fields = new TreeSet<>(policy.fields());
    against.ifPresent(other -> fields.addAll(other.fields()));
    TicketColumns columns = TicketColumns.USUAL.withExtra(fields);
    boolean actions =
        !policy.actions().isEmpty() || against.filter(p -> !p.actions().isEmpty()).isPresent();
    return actions ? columns.withActions() : columns;
  }

  private static boolean differ(SlaEvaluation before, SlaEvaluation after) {
    return before.state() != after.state()
        || before.complianceState() != after.complianceState()
        || !level(before).equals(level(after))
        || !deadlines(before).equals(deadlines(after));
  }

  private static Optional<String> level(SlaEvaluation evaluation) {
    return evaluation.severity().map(Severity::level).map(level -> level.name());
  }

  /** As tickets show them: whole seconds. */
  private static List<Optional<Instant>> deadlines(SlaEvaluation evaluation) {
    return Arrays.stream(Metric.values())
        .map(evaluation::deadline)
        .map(deadline -> deadline.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)))
        .toList();
  }

  /**
   * What a replay showed.
   *
   * @param asOf the moment at which running clocks were judged
   * @param policy compliance with the policy that was tried out
   * @param against compliance with the one it was compared with, if any
   * @param changed how many tickets the two judge differently
   * @param leftOut tickets whose deadlines cannot be reckoned; they stand in no table
   */
  public record Result(
      Instant asOf,
      ComplianceTable policy,
      Optional<ComplianceTable> against,
      long changed,
      List<LeftOut> leftOut) {
    public Result {
      leftOut = List.copyOf(leftOut);
    }
  }
}
