package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.CalendarReader;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.Directory;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.HistoryReader;
import dev.odoodesk.helpdesk.TicketPage;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sync.Judgement.Verdict;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Evaluates pages of tickets and plans what differs. For one run and one thread. */
final class TicketJudge {
  /**
   * Odoo hides the fraction of a ticket's write date: a change in the second of our reading would
   * leave it looking unchanged. So what was written just before the reading waits for the next run.
   */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final SyncJob job;
  private final Instant asOf;
  private final Restraints restraints;
  private final Consumer<LeftOut> leftOut;
  private final HistoryReader histories;
  private final Calendars calendars;
  private final Planner planner;

  /**
   * A judge.
   *
   * @param leftOut is told of what is not dealt with
   */
  TicketJudge(
      Desk desk, SyncJob job, Instant asOf, Restraints restraints, Consumer<LeftOut> leftOut) {
    this.job = job;
    this.asOf = asOf;
    this.restraints = restraints;
    this.leftOut = leftOut;
    this.histories = new HistoryReader(desk);
    CalendarReader reader = new CalendarReader(desk);
    this.calendars = ticket -> Optional.ofNullable(ticket.team()).flatMap(reader::ofTeam);
    this.planner =
        new Planner(
            job,
            desk.schema(),
            new Directory(desk),
            leftOut,
            ticket ->
                calendars
                    .ofTeam(ticket)
                    .map(calendar -> calendar.zone())
                    .orElse(job.policy().zone()));
  }

  List<Judgement> judge(TicketPage page) {
    List<TicketHistory> read = histories.read(page.tickets());
    Set<TicketKey> closed = restraints.closed(page.tickets());
    Instant quietSince = page.readAt().minus(QUIET);
    List<Judgement> judged = new ArrayList<>(read.size());
    for (int i = 0; i < read.size(); i++) {
      TicketRead ticket = page.tickets().get(i);
      judged.add(
          closed.contains(ticket.ticket().key())
              ? new Judgement(ticket, read.get(i), null, List.of(), Verdict.CLOSED_MONTH)
              : judge(ticket, read.get(i), quietSince));
    }
    return judged;
  }

  private Judgement judge(TicketRead ticket, TicketHistory history, Instant quietSince) {
    SlaEvaluation evaluation;
    try {
      evaluation = SlaEngine.evaluate(job.policy(), history, calendars, asOf);
    } catch (HelpdeskException e) {
      leaveOut(ticket, Reason.NOT_EVALUATED, Objects.requireNonNullElse(e.getMessage(), ""));
      return new Judgement(ticket, history, null, List.of(), Verdict.LEFT_OUT);
    }
    if (restraints.isHeld(ticket, history)) {
      return new Judgement(ticket, history, evaluation, List.of(), Verdict.HELD);
    }
    List<Change> changes = planner.changes(ticket, evaluation);
    if (changes.isEmpty() || ticket.writeDate().isBefore(quietSince)) {
      return new Judgement(ticket, history, evaluation, changes, Verdict.PLANNED);
    }
    leaveOut(
        ticket,
        Reason.JUST_WRITTEN,
        "written at %s, just before it was read".formatted(ticket.writeDate()));
    return new Judgement(ticket, history, evaluation, List.of(), Verdict.LEFT_OUT);
  }

  private void leaveOut(TicketRead ticket, Reason reason, String detail) {
    leftOut.accept(new LeftOut(ticket.ticket().key(), ticket.ticket().reference(), reason, detail));
  }
}
