package dev.odoodesk.report;

import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;

/**
 * One clock of a ticket.
 *
 * @param ticket the ticket's latest result
 * @param target the clock's
 */
public record TicketClock(TicketOutcome ticket, TargetOutcome target) {}
