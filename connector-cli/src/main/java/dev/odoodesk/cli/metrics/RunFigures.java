package dev.odoodesk.cli.metrics;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.metrics.RunMetrics.Standing;
import dev.odoodesk.cli.watch.HealthyRuns;
import dev.odoodesk.cli.watch.KeyExpiry;
import dev.odoodesk.cli.watch.RunEnding;
import dev.odoodesk.cli.watch.RunListener;
import dev.odoodesk.cli.watch.RunSubject;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OutcomeFilter;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the figures of a job up to date, and their file where one is wanted. */
public final class RunFigures implements RunListener {
  private final Context context;
  private final StateStore store;
  private final RunMetrics metrics;
  private final @Nullable Path folder;

  /**
   * Figures of runs.
   *
   * @param folder where their file goes; null for no file
   */
  public RunFigures(Context context, StateStore store, RunMetrics metrics, @Nullable Path folder) {
    this.context = context;
    this.store = store;
    this.metrics = metrics;
    this.folder = folder;
  }

  @Override
  public void ended(RunEnding ending) {
    try {
      metrics.update(ending, standing(ending.subject()));
      if (folder != null) {
        MetricsFile.write(folder, ending.subject(), metrics.text());
      }
    } catch (StoreException e) {
      context.warn("metrics were not updated: " + e.getMessage());
    } catch (IOException e) {
      context.warn(
          "metrics could not be written to %s: %s; check 'metrics.folder' and its rights"
              .formatted(folder, e));
    }
  }

  private Standing standing(RunSubject subject) {
    JobKey job = subject.key();
    Map<SlaState, Long> open = new EnumMap<>(SlaState.class);
    for (SlaState state : SlaState.values()) {
      open.put(state, store.outcomes().count(job, OutcomeFilter.OPEN.in(Set.of(state))));
    }
    return new Standing(
        new HealthyRuns(store.facts()).lastOf(job),
        open,
        KeyExpiry.known(store.facts(), subject.connection()));
  }
}
