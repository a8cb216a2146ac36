package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Mark;
import dev.odoodesk.store.Marks;
import dev.odoodesk.store.Scan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryMarks implements Marks {
  private final Map<JobKey, Mark> marks = new HashMap<>();
  private final Map<JobKey, TreeMap<Long, Scan>> scans = new HashMap<>();

  @Override
  public synchronized Optional<Mark> of(JobKey job) {
    return Optional.ofNullable(marks.get(job));
  }

  @Override
  public synchronized void put(JobKey job, Mark mark) {
    marks.put(job, mark);
  }

  @Override
  public synchronized void forget(JobKey job) {
    marks.remove(job);
  }

  @Override
  public synchronized List<Scan> scans(JobKey job) {
    return List.copyOf(scans.getOrDefault(job, new TreeMap<>()).values());
  }

  @Override
  public synchronized void putScan(JobKey job, Scan scan) {
    scans.computeIfAbsent(job, key -> new TreeMap<>()).put(scan.range().from(), scan);
  }

  @Override
  public synchronized void clearScans(JobKey job) {
    scans.remove(job);
  }
}
