package dev.odoodesk.sync;

import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.ticket.Ticket;

/**
 * A ticket that two policies judge differently: another state, level or deadline.
 *
 * @param ticket the ticket
 * @param before what the policy in force says
 * @param after what the other policy says
 */
public record ChangedOutcome(Ticket ticket, SlaEvaluation before, SlaEvaluation after) {}
