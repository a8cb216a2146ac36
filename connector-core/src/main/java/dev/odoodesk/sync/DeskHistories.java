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
import dev.odoodesk.ticket.TicketHistory;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The tickets of a scope with their histories, for those who only look. Holds one page at a time.
 */
final class DeskHistories {
  private final TicketReader tickets;
  private final HistoryReader histories;
  private final Calendars calendars;
  private final TicketScope scope;

  DeskHistories(OdooClient client, TicketScope scope, TicketColumns columns) {
    Desk desk = Desk.open(client, scope.source());
    CalendarReader reader = new CalendarReader(desk);
    this.tickets = new TicketReader(desk, columns);
    this.histories = new HistoryReader(desk);
    this.calendars = ticket -> Optional.ofNullable(ticket.team()).flatMap(reader::ofTeam);
    this.scope = scope;
  }

  /** The calendars of the teams. */
  Calendars calendars() {
    return calendars;
  }

  /** Hands over each ticket, by ascending id; ends early when the observer asks for it. */
  void forEach(SyncObserver observer, Consumer<TicketHistory> use) {
    observer.started(tickets.count(scope));
    long read = 0;
    try (TicketPages pages = tickets.pages(scope)) {
      while (pages.hasNext() && !observer.stopRequested()) {
        for (TicketHistory history : histories.read(pages.next().tickets())) {
          use.accept(history);
          read++;
        }
        observer.advanced(read, 0, 0);
      }
    }
  }
}
