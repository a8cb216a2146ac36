package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The latest result of each ticket, from which reports are made. */
public interface Outcomes {

  /** Notes results; those of the same tickets are replaced. */
  void put(JobKey job, Collection<TicketOutcome> outcomes);

  /** The results of some tickets, by ticket; those without any are missing. */
  List<TicketOutcome> find(JobKey job, Collection<TicketKey> tickets);

  /** Hands over the results that are wanted, by ticket, without holding all in memory. */
  void forEach(JobKey job, OutcomeFilter filter, Consumer<TicketOutcome> use);

  /** How many results are wanted. */
  long count(JobKey job, OutcomeFilter filter);

  /** The jobs that have results, by connection, database and name. */
  List<JobKey> jobs();

  /** Forgets tickets, for instance those that were deleted. */
  void forget(JobKey job, Collection<TicketKey> tickets);
}
