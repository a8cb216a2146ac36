package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.CalendarReader;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.Directory;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.HistoryReader;
import dev.odoodesk.helpdesk.TicketPage;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Drives a job: reads a page of tickets and their histories, evaluates them, plans what differs
 * and, in a sync, writes it before the next page is worked on. So memory holds one page, however
 * many tickets there are.
 *
 * <p>A second run over unchanged tickets at the same moment writes nothing. Serves one run.
 */
public final class SyncRunner {
  /**
   * Odoo hides the fraction of a ticket's write date: a change in the second of our reading would
   * leave it looking unchanged. So what was written just before the reading waits for the next run.
   */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final OdooClient client;
  private final SyncJob job;
  private final SyncObserver observer;
  private final Desk desk;
  private final TicketReader tickets;
  private final HistoryReader histories;
  private final Calendars calendars;
  private final Planner planner;
  private final Instant asOf;
  private final RunTally tally;

  /**
   * Prepares a run.
   *
   * @throws HelpdeskException if the database has no such tickets, or own fields that the job
   *     writes are missing
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public SyncRunner(OdooClient client, SyncJob job, SyncObserver observer) {
    this.client = client;
    this.job = job;
    this.observer = observer;
    long callsBefore = client.statistics().calls();
    this.desk = Desk.open(client, job.scope().source());
    desk.schema().require(job.ownFields());
    this.tickets = new TicketReader(desk, job.columns());
    Instant serverTime = client.serverTime();
    this.asOf = job.asOf().orElse(serverTime);
    this.tally = new RunTally(client, job, asOf, serverTime, callsBefore);
    this.histories = new HistoryReader(desk);
    CalendarReader reader = new CalendarReader(desk);
    this.calendars = ticket -> Optional.ofNullable(ticket.team()).flatMap(reader::ofTeam);
    this.planner =
        new Planner(
            job,
            desk.schema(),
            new Directory(desk),
            tally::leftOut,
            ticket ->
                calendars
                    .ofTeam(ticket)
                    .map(calendar -> calendar.zone())
                    .orElse(job.policy().zone()));
  }

  /**
   * Reads and evaluates, and writes nothing.
   *
   * @throws HelpdeskException if a team of the scope does not exist
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public PlannedRun plan() {
    List<Change> changes = new ArrayList<>();
    eachPage(changes::addAll);
    SyncRun run = tally.run();
    ChangePlan plan =
        new ChangePlan(run.connection(), run.database(), job.policy().digest(), asOf, changes);
    return new PlannedRun(plan, run);
  }

  /**
   * Reads, evaluates and writes.
   *
   * @throws HelpdeskException if a team of the scope does not exist
   * @throws dev.odoodesk.client.OdooException if the server fails; what was written until then is
   *     found in place by the next run
   */
  public SyncRun sync() {
    PlanApplier applier = new PlanApplier(client, observer);
    eachPage(changes -> tally.applied(applier.apply(changes)));
    return tally.run();
  }

  private void eachPage(Consumer<List<Change>> use) {
    observer.started(tickets.count(job.scope()));
    try (TicketPages pages = tickets.pages(job.scope())) {
      while (!tally.isStopped() && pages.hasNext()) {
        if (observer.stopRequested()) {
          tally.stopped();
          return;
        }
        List<Change> changes = changes(pages.next());
        tally.planned(changes);
        if (!changes.isEmpty()) {
          use.accept(changes);
        }
        tally.tell(observer);
      }
    }
  }

  private List<Change> changes(TicketPage page) {
    List<TicketHistory> read = histories.read(page.tickets());
    Instant quietSince = page.readAt().minus(QUIET);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      TicketRead ticket = page.tickets().get(i);
      List<Change> own = changes(ticket, read.get(i));
      if (own.isEmpty() || ticket.writeDate().isBefore(quietSince)) {
        changes.addAll(own);
      } else {
        leaveOut(
            ticket,
            Reason.JUST_WRITTEN,
            "written at %s, just before it was read".formatted(ticket.writeDate()));
      }
    }
    tally.read(read.size());
    return changes;
  }

  private List<Change> changes(TicketRead ticket, TicketHistory history) {
    SlaEvaluation evaluation;
    try {
      evaluation = SlaEngine.evaluate(job.policy(), history, calendars, asOf);
    } catch (HelpdeskException e) {
      leaveOut(ticket, Reason.NOT_EVALUATED, Objects.requireNonNullElse(e.getMessage(), ""));
      return List.of();
    }
    tally.evaluated(evaluation);
    return planner.changes(ticket, evaluation);
  }

  private void leaveOut(TicketRead ticket, Reason reason, String detail) {
    tally.leftOut(new LeftOut(ticket.ticket().key(), ticket.ticket().reference(), reason, detail));
  }
}
