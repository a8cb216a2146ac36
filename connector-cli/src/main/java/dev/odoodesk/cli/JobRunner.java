package dev.odoodesk.cli;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.ConnectionSettings.CredentialKind;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.config.MetricsSettings;
import dev.odoodesk.cli.metrics.RunFigures;
import dev.odoodesk.cli.metrics.RunMetrics;
import dev.odoodesk.cli.notify.Hooks;
import dev.odoodesk.cli.report.RunReports;
import dev.odoodesk.cli.watch.HealthyRuns;
import dev.odoodesk.cli.watch.JobWatch;
import dev.odoodesk.cli.watch.KeyExpiry;
import dev.odoodesk.cli.watch.RunListener;
import dev.odoodesk.cli.watch.RunLog;
import dev.odoodesk.cli.watch.RunSubject;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.SyncObserver;
import dev.odoodesk.sync.SyncRun;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs jobs the one way in which they are run, by hand, by a timer or by a worker: to the log, with
 * metrics, and with notices to people, as the configuration wants. Thread-safe.
 */
public final class JobRunner {
  private final Context context;
  private final Desks desks;
  private final StateStore store;
  private final RunMetrics metrics;

  /**
   * A runner.
   *
   * @param store where runs are remembered
   * @param metrics takes the figures
   */
  public JobRunner(Context context, Desks desks, StateStore store, RunMetrics metrics) {
    this.context = context;
    this.desks = desks;
    this.store = store;
    this.metrics = metrics;
  }

  /** What a run does. */
  @FunctionalInterface
  public interface Work {
    /** Does it, under the eyes of an observer. */
    SyncRun on(OdooDesk desk, SyncObserver observer);
  }

  /** Runs a job over a connection. */
  public SyncRun run(JobSettings job, ConnectionSettings connection, Work work) {
    Clock clock = context.surroundings().clock();
    RunSubject subject = new RunSubject(job.name(), connection.name(), connection.database());
    try (WatchedRun watched = new WatchedRun(context)) {
      return new JobWatch(subject, clock, listeners())
          .run(
              () -> desks.open(connection, store),
              desk -> work.on(desk, watched),
              desk -> learn(desk, connection));
    }
  }

  private List<RunListener> listeners() {
    Configuration configuration = desks.configuration();
    MetricsSettings wanted = configuration.metrics();
    List<RunListener> listeners = new ArrayList<>();
    listeners.add(new RunLog());
    listeners.add(new HealthyRuns(store.facts()));
    if (!wanted.equals(MetricsSettings.NONE)) {
      listeners.add(new RunFigures(context, store, metrics, wanted.folder()));
    }
    if (configuration.reports() != null) {
      listeners.add(new RunReports(context, configuration, store, configuration.reports()));
    }
    Hooks.notifier(context, configuration, store).ifPresent(listeners::add);
    return listeners;
  }

  private void learn(OdooDesk desk, ConnectionSettings connection) {
    boolean asked =
        !desks.configuration().metrics().equals(MetricsSettings.NONE)
            || !desks.configuration().notifications().on().isEmpty();
    if (asked && connection.kind() == CredentialKind.API_KEY) {
      KeyExpiry.learn(desk.client(), store.facts(), context.surroundings().clock().instant());
    }
  }
}
