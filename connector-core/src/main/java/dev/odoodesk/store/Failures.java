package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

/** Tickets that could not be dealt with and are tried again by the next runs, up to a bound. */
public interface Failures {

  /** All of a job, by ticket. */
  List<FailedTicket> of(JobKey job);

  /** Notes failures; what was noted of the same tickets is replaced. */
  void put(JobKey job, Collection<FailedTicket> failed);

  /** Forgets tickets, because they were dealt with or are gone. */
  void forget(JobKey job, Collection<TicketKey> tickets);
}
