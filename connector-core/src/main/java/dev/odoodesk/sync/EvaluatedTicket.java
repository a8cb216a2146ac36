package dev.odoodesk.sync;

import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.ticket.Ticket;

/**
 * A ticket and what the policy says about it, with the traces of its clocks.
 *
 * @param ticket the ticket as it was read
 * @param evaluation the result
 */
public record EvaluatedTicket(Ticket ticket, SlaEvaluation evaluation) {}
