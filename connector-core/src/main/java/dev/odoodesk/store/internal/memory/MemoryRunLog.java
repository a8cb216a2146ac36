package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.RunFilter;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.store.RunProgress;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryRunLog implements RunLog {
  private final TreeMap<Long, StoredRun> runs = new TreeMap<>();
  private final Map<Long, List<LeftOutRow>> leftOut = new HashMap<>();
  private @Nullable MemoryJournal journal;
  private long last;

  void attach(MemoryJournal own) {
    journal = own;
  }

  @Override
  public synchronized long begin(RunStart start) {
    long id = ++last;
    runs.put(
        id, new StoredRun(id, start, RunState.RUNNING, RunProgress.NONE, null, RunSummary.NONE));
    return id;
  }

  @Override
  public synchronized void checkpoint(long run, RunProgress progress) {
    runs.computeIfPresent(
        run,
        (id, old) ->
            new StoredRun(id, old.start(), old.state(), progress, old.endedAt(), soFar(progress)));
  }

  private static RunSummary soFar(RunProgress progress) {
    return new RunSummary(progress.counts(), Map.of(), Map.of(), Map.of(), Duration.ZERO, "");
  }

  @Override
  public synchronized void end(
      long run, RunState state, Instant endedAt, RunSummary summary, Collection<LeftOutRow> rows) {
    if (state == RunState.RUNNING) {
      throw new IllegalArgumentException("a run cannot end as running");
    }
    runs.computeIfPresent(
        run, (id, old) -> new StoredRun(id, old.start(), state, old.progress(), endedAt, summary));
    leftOut.put(
        run,
        rows.stream()
            .sorted(Comparator.comparing(LeftOutRow::record).thenComparing(LeftOutRow::reason))
            .toList());
  }

  @Override
  public synchronized List<StoredRun> abandon(JobKey job, Instant at) {
    List<StoredRun> dead = ofJob(job).filter(run -> run.state() == RunState.RUNNING).toList();
    return dead.stream()
        .map(
            run ->
                new StoredRun(
                    run.id(), run.start(), RunState.ABANDONED, run.progress(), at, run.summary()))
        .peek(run -> runs.put(run.id(), run))
        .toList();
  }

  @Override
  public synchronized Optional<StoredRun> find(long run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public synchronized List<StoredRun> list(RunFilter filter) {
    return latestFirst().filter(run -> matches(run.start(), filter)).limit(filter.limit()).toList();
  }

  private static boolean matches(RunStart start, RunFilter filter) {
    return (filter.job() == null || start.job().name().equals(filter.job()))
        && (filter.connection() == null
            || start.job().odoo().connection().equals(filter.connection()))
        && (filter.since() == null || !start.startedAt().isBefore(filter.since()));
  }

  @Override
  public synchronized List<LeftOutRow> leftOut(long run) {
    return leftOut.getOrDefault(run, List.of());
  }

  @Override
  public synchronized Optional<StoredRun> lastOf(JobKey job) {
    return ofJob(job).findFirst();
  }

  @Override
  public synchronized int prune(Instant before, int keep) {
    Set<Long> open = journal == null ? Set.of() : journal.runsWithOpenEntries();
    Map<JobKey, Integer> seen = new HashMap<>();
    Set<Long> gone = new HashSet<>();
    for (StoredRun run : latestFirst().toList()) {
      int rank = seen.merge(run.start().job(), 1, Integer::sum);
      if (rank > keep
          && run.state() != RunState.RUNNING
          && run.start().startedAt().isBefore(before)
          && !open.contains(run.id())) {
        gone.add(run.id());
      }
    }
    runs.keySet().removeAll(gone);
    leftOut.keySet().removeAll(gone);
    if (journal != null) {
      journal.forget(gone);
    }
    return gone.size();
  }

  private Stream<StoredRun> latestFirst() {
    return new ArrayList<>(runs.descendingMap().values()).stream();
  }

  private Stream<StoredRun> ofJob(JobKey job) {
    return latestFirst().filter(run -> run.start().job().equals(job));
  }
}
