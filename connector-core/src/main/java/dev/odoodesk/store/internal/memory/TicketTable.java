package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One value for each ticket of each job; guards itself. */
final class TicketTable<T> {
  private final Map<JobKey, TreeMap<TicketKey, T>> jobs = new HashMap<>();

  synchronized void put(JobKey job, TicketKey ticket, T value) {
    jobs.computeIfAbsent(job, key -> new TreeMap<>()).put(ticket, value);
  }

  synchronized Optional<T> find(JobKey job, TicketKey ticket) {
    return Optional.ofNullable(jobs.getOrDefault(job, new TreeMap<>()).get(ticket));
  }

  /** The values of a job as they are now, by ticket. */
  synchronized List<T> values(JobKey job) {
    return List.copyOf(jobs.getOrDefault(job, new TreeMap<>()).values());
  }

  /** A copy of what is known of a job. */
  synchronized Map<TicketKey, T> entries(JobKey job) {
    return new TreeMap<>(jobs.getOrDefault(job, new TreeMap<>()));
  }

  synchronized void remove(JobKey job, Collection<TicketKey> tickets) {
    TreeMap<TicketKey, T> values = jobs.get(job);
    if (values != null) {
      tickets.forEach(values::remove);
      if (values.isEmpty()) {
        jobs.remove(job);
      }
    }
  }

  synchronized void clear(JobKey job) {
    jobs.remove(job);
  }

  synchronized Set<JobKey> jobs() {
    return Set.copyOf(jobs.keySet());
  }
}
