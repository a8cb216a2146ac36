package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.FailedTicket;
import dev.odoodesk.store.Failures;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

final class MemoryFailures implements Failures {
  private final TicketTable<FailedTicket> table = new TicketTable<>();

  @Override
  public List<FailedTicket> of(JobKey job) {
    return table.values(job);
  }

  @Override
  public void put(JobKey job, Collection<FailedTicket> failed) {
    failed.forEach(each -> table.put(job, each.ticket(), each));
  }

  @Override
  public void forget(JobKey job, Collection<TicketKey> tickets) {
    table.remove(job, tickets);
  }
}
