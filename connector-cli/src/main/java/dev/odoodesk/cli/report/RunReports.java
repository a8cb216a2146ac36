package dev.odoodesk.cli.report;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.config.ReportSettings;
import dev.odoodesk.cli.watch.RunEnding;
import dev.odoodesk.cli.watch.RunListener;
import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.report.Limits;
import dev.odoodesk.report.Reports;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreException;
import dev.odoodesk.store.StoredRun;
import java.io.IOException;
import java.util.Optional;

/** Writes the report of each run, as the configuration wants. */
public final class RunReports implements RunListener {
  private final Context context;
  private final Configuration configuration;
  private final StateStore store;
  private final ReportSettings settings;

  public RunReports(
      Context context, Configuration configuration, StateStore store, ReportSettings settings) {
    this.context = context;
    this.configuration = configuration;
    this.store = store;
    this.settings = settings;
  }

  @Override
  public void ended(RunEnding ending) {
    JobKey key = ending.subject().key();
    JobSettings job = configuration.jobs().get(key.name());
    if (job == null) {
      return;
    }
    try {
      Optional<StoredRun> run = run(ending, key);
      if (run.isPresent()) {
        Reports reports = new Reports(store, ReportScopes.of(key, job), Limits.PAGE);
        new ReportWriter(
                new ReportFiles(settings.folder()), settings.formats(), settings.languages())
            .write(reports.run(run.get()), reports)
            .forEach(file -> context.say("Report: " + file));
      }
    } catch (StoreException | PolicyException e) {
      context.warn("no report was written: " + e.getMessage());
    } catch (IOException e) {
      context.warn(
          "no report could be written to %s: %s; check 'reports.folder' and its rights"
              .formatted(settings.folder(), e));
    }
  }

  /** The run that ended; empty where none had begun, for instance because another held the lock. */
  private Optional<StoredRun> run(RunEnding ending, JobKey key) {
    if (ending.run() != null) {
      return store.runs().find(ending.run().id());
    }
    return store
        .runs()
        .lastOf(key)
        .filter(last -> !last.start().startedAt().isBefore(ending.began()));
  }
}
