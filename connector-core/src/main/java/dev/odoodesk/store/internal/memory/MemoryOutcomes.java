package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OutcomeFilter;
import dev.odoodesk.store.Outcomes;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

final class MemoryOutcomes implements Outcomes {
  private final TicketTable<TicketOutcome> table = new TicketTable<>();

  @Override
  public void put(JobKey job, Collection<TicketOutcome> outcomes) {
    outcomes.forEach(each -> table.put(job, each.ticket(), each));
  }

  @Override
  public List<TicketOutcome> find(JobKey job, Collection<TicketKey> tickets) {
    return tickets.stream()
        .distinct()
        .sorted()
        .map(ticket -> table.find(job, ticket))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void forEach(JobKey job, OutcomeFilter filter, Consumer<TicketOutcome> use) {
    table.values(job).stream().filter(filter::matches).forEach(use);
  }

  @Override
  public long count(JobKey job, OutcomeFilter filter) {
    return table.values(job).stream().filter(filter::matches).count();
  }

  @Override
  public List<JobKey> jobs() {
    return table.jobs().stream()
        .sorted(
            Comparator.comparing((JobKey job) -> job.odoo().connection())
                .thenComparing(job -> job.odoo().database())
                .thenComparing(JobKey::name))
        .toList();
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    table.remove(job, tickets);
  }
}
