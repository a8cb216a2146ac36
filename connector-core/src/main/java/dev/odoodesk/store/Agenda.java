package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When tickets change by time alone: a deadline passes, a pause ends, a step becomes due. */
public interface Agenda {

  /** Notes the next such moment of each ticket; empty where there is none. */
  void put(JobKey job, Map<TicketKey, Optional<Instant>> nextChange);

  /** The tickets whose moment is at or before an instant, ascending. */
  List<TicketKey> due(JobKey job, Instant until);

  /** Forgets tickets, for instance those that were deleted. */
  void forget(JobKey job, Collection<TicketKey> tickets);

  /** Forgets all tickets of a job, as before a full scan. */
  void clear(JobKey job);
}
