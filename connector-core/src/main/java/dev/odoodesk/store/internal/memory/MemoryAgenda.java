package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.Agenda;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryAgenda implements Agenda {
  private final TicketTable<Instant> moments = new TicketTable<>();

  @Override
  public void put(JobKey job, Map<TicketKey, Optional<Instant>> nextChange) {
    nextChange.forEach(
        (ticket, moment) ->
            moment.ifPresentOrElse(
                at -> moments.put(job, ticket, at), () -> forget(job, List.of(ticket))));
  }

  @Override
  public List<TicketKey> due(JobKey job, Instant until) {
    return moments.entries(job).entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(until))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    moments.remove(job, tickets);
  }

  @Override
  public void clear(JobKey job) {
    moments.clear(job);
  }
}
