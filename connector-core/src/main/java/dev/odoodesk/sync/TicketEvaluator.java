package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.SlaEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
    DeskHistories histories = new DeskHistories(client, scope, job.columns());
    Instant asOf = job.asOf().orElseGet(client::serverTime);
    List<EvaluatedTicket> evaluated = new ArrayList<>();
    histories.forEach(
        SyncObserver.NONE,
        history ->
            evaluated.add(
                new EvaluatedTicket(
                    history.ticket(),
                    SlaEngine.evaluate(job.policy(), history, histories.calendars(), asOf))));
    return evaluated;
  }
}
