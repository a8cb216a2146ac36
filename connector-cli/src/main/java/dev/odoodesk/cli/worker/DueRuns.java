package dev.odoodesk.cli.worker;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.FailureReport;
import dev.odoodesk.cli.JobRunner;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.hours.SyncedHours;
import dev.odoodesk.cli.metrics.RunMetrics;
import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.JobLockedException;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncOptions;
import dev.odoodesk.sync.SyncRun;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Does the runs that are due, each when its connection is free. Thread-safe. */
final class DueRuns implements AutoCloseable {
  private final Context context;
  private final Desks desks;
  private final JobRunner runner;
  private final Turns turns;
  private final AtomicReference<ExitCode> worst = new AtomicReference<>(ExitCode.DONE);

  DueRuns(Context context, Desks desks, StateStore store, RunMetrics metrics) {
    this.context = context;
    this.desks = desks;
    this.runner = new JobRunner(context, desks, store, metrics);
    this.turns = new Turns(store.locks());
  }

  /** How a due run ended. */
  enum Ending {
    /** Done, or failed: it is due again when its schedule says so. */
    ENDED,
    /** Asked to stop: somebody else shall go on with it. */
    STOPPED,
    /** Not begun, because somebody works on its connection. */
    BUSY
  }

  /** Which job it is, among all that share a store. */
  JobKey key(JobSettings job) {
    ConnectionSettings connection = desks.connectionOf(job);
    return JobKey.of(connection.name(), connection.database(), job.name());
  }

  /**
   * Runs a job, unless somebody else is on its connection; throws nothing that a run can fail by.
   */
  Ending run(JobSettings job) {
    OdooKey odoo = key(job).odoo();
    Optional<HeldLock> turn = turns.take(odoo, "worker, job " + job.name());
    if (turn.isEmpty()) {
      return Ending.BUSY;
    }
    try {
      return runInTurn(job);
    } finally {
      turns.giveBack(turn.get());
    }
  }

  private Ending runInTurn(JobSettings job) {
    try {
      SyncJob sync = desks.syncJob(job);
      SyncRun run =
          runner.run(
              job,
              desks.connectionOf(job),
              (desk, observer) -> desk.sync(sync, SyncOptions.USUAL, observer));
      context.say(
          "Job %s: run %d %s, %d tickets read, %d changes written, %d left out"
              .formatted(
                  job.name(),
                  run.id(),
                  run.stopped() ? "stopped" : "done",
                  run.ticketsRead(),
                  run.changesWritten(),
                  run.leftOut().size()));
      if (!run.stopped()) {
        note(ExitCode.of(run));
        note(SyncedHours.approve(context, desks, job));
      }
      return run.stopped() ? Ending.STOPPED : Ending.ENDED;
    } catch (JobLockedException e) {
      return Ending.BUSY;
    } catch (RuntimeException | IOException e) {
      FailureReport.lines(e).forEach(line -> context.warn("job " + job.name() + ": " + line));
      note(FailureReport.exitCode(e));
      return Ending.ENDED;
    }
  }

  private void note(ExitCode code) {
    worst.accumulateAndGet(
        code, (one, other) -> one == ExitCode.DONE || other == ExitCode.FAILED ? other : one);
  }

  /** How the command ends after all these runs: failed if one failed, else left out, else done. */
  ExitCode worst() {
    return Objects.requireNonNull(worst.get());
  }

  @Override
  public void close() {
    turns.close();
  }
}
