package dev.odoodesk.sla;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.ticket.Ticket;
import java.util.Optional;

/**
 * The working calendars that Odoo keeps, for policies that say {@code odoo: team}. Called at most
 * once an evaluation; must answer alike for alike tickets.
 */
@FunctionalInterface
public interface Calendars {

  /** The calendar of the ticket's team; empty where the team has none. */
  Optional<WorkingCalendar> ofTeam(Ticket ticket);

  /** Knows no calendar, so policies use what they name otherwise. */
  static Calendars none() {
    return ticket -> Optional.empty();
  }
}
