package dev.odoodesk.sla;

import dev.odoodesk.sla.internal.Evaluation;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Instant;

/**
 * Evaluates policies. A pure function: equal arguments give equal results, the order in which
 * events were read has no influence, and events after the moment of evaluation are not seen.
 * Thread-safe.
 *
 * <p>Rules that hold everywhere:
 *
 * <ul>
 *   <li>A target is broken when its clock has not stopped at or before the deadline, and the
 *       deadline is the instant at which counted time reaches the target.
 *   <li>A clock that is paused has no deadline; one that stops out of a pause keeps the pause.
 *   <li>Time while a ticket is closed does not count when it is opened again.
 *   <li>Where the changes of stage are unknown, the present stage is taken for the whole life, and
 *       the result says so.
 * </ul>
 */
public final class SlaEngine {
  private SlaEngine() {}

  /**
   * Evaluates a ticket.
   *
   * @param now the moment of evaluation: the server's clock, or any moment in the past or future
   */
  public static SlaEvaluation evaluate(
      SlaPolicy policy, TicketHistory history, Calendars calendars, Instant now) {
    Evaluation evaluation = new Evaluation(policy, history, calendars, now);
    return evaluation.applies()
        ? evaluation.run()
        : SlaEvaluation.outside(history.ticket().key(), now, history.unknown());
  }

  /**
   * The facts of a ticket with its level decided, to ask further conditions of it: what is so at
   * the moment of evaluation, in the phases of its creation.
   */
  public static Facts facts(
      SlaPolicy policy, TicketHistory history, Calendars calendars, Instant now) {
    return new Evaluation(policy, history, calendars, now).facts();
  }
}
