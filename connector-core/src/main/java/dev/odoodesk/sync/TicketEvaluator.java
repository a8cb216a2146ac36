package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.CalendarReader;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.HistoryReader;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates tickets by a job's policy without planning anything; own fields are not needed. */
public final class TicketEvaluator {
  private final OdooClient client;
  private final SyncJob job;

  public TicketEvaluator(OdooClient client, SyncJob job) {
    this.client = client;
    this.job = job;
  }

  /**
   * The evaluations of a scope's tickets, by ascending id; all of them in memory.
   *
   * @throws dev.odoodesk.helpdesk.HelpdeskException if the database has no such tickets, or their
   *     calendar cannot be reckoned with
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public List<EvaluatedTicket> evaluate(TicketScope scope) {
    Desk desk = Desk.open(client, scope.source());
    HistoryReader histories = new HistoryReader(desk);
    CalendarReader reader = new CalendarReader(desk);
    Calendars calendars = ticket -> Optional.ofNullable(ticket.team()).flatMap(reader::ofTeam);
    Instant asOf = job.asOf().orElseGet(client::serverTime);
    List<EvaluatedTicket> evaluated = new ArrayList<>();
    try (TicketPages pages = new TicketReader(desk, TicketColumns.USUAL).pages(scope)) {
      while (pages.hasNext()) {
        for (TicketHistory history : histories.read(pages.next().tickets())) {
          evaluated.add(
              new EvaluatedTicket(
                  history.ticket(), SlaEngine.evaluate(job.policy(), history, calendars, asOf)));
        }
      }
    }
    return evaluated;
  }
}
