package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.Hold;
import dev.odoodesk.store.Holds;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.List;

final class MemoryHolds implements Holds {
  private final TicketTable<Hold> table = new TicketTable<>();

  @Override
  public List<Hold> of(JobKey job) {
    return table.values(job);
  }

  @Override
  public void put(JobKey job, Collection<Hold> holds) {
    holds.forEach(each -> table.put(job, each.ticket(), each));
  }

  @Override
  public void release(JobKey job, Collection<TicketKey> tickets) {
    table.remove(job, tickets);
  }
}
