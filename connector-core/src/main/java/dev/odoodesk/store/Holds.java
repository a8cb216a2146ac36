package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

/** Tickets that are left as an undo restored them. */
public interface Holds {

  /** All of a job, by ticket. */
  List<Hold> of(JobKey job);

  /** Notes holds; those of the same tickets are replaced. */
  void put(JobKey job, Collection<Hold> holds);

  /** Ends the hold of tickets. */
  void release(JobKey job, Collection<TicketKey> tickets);
}
