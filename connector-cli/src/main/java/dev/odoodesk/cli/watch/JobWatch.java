package dev.odoodesk.cli.watch;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.FailureReport;
import dev.odoodesk.cli.WatchedRun;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.sync.SyncObserver;
import dev.odoodesk.sync.SyncRun;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a job and tells whoever wants to know: the log, the metrics, those to be notified. The one
 * way in which jobs are run, by hand, by a timer or by a worker.
 *
 * <p>The thread's log context stays as the run left it, so that what the caller says of a failure
 * carries the job; the caller clears it.
 */
public final class JobWatch {
  private static final CallStatistics NO_TRAFFIC = new CallStatistics(0, 0, 0, 0, Map.of());

  private final Context context;
  private final Desks desks;
  private final ConnectionSettings connection;
  private final RunSubject subject;
  private final List<RunListener> listeners;

  public JobWatch(Context context, Desks desks, JobSettings job, ConnectionSettings connection) {
    this.context = context;
    this.desks = desks;
    this.connection = connection;
    subject = new RunSubject(job.name(), connection.name(), connection.database());
    listeners = List.of(new RunLog());
  }

  /** What is done while it is watched. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    SyncRun run(OdooDesk desk, SyncObserver observer);
  }

  /** Opens the desk, does the work, tells how it ended, and passes on its result or failure. */
  public SyncRun run(Work work) {
    Clock clock = context.surroundings().clock();
    Instant began = clock.instant();
    listeners.forEach(listener -> listener.began(subject, began));
    CallStatistics traffic = NO_TRAFFIC;
    @Nullable SyncRun run = null;
    ExitCode code = ExitCode.FAILED;
    List<String> failure = List.of();
    try (OdooDesk desk = desks.open(connection);
        WatchedRun watched = new WatchedRun(context)) {
      try {
        run = work.run(desk, watched);
        code = ExitCode.of(run);
        return run;
      } finally {
        traffic = desk.client().statistics();
      }
    } catch (RuntimeException e) {
      code = FailureReport.exitCode(e);
      failure = FailureReport.lines(e);
      throw e;
    } finally {
      RunEnding ending =
          new RunEnding(subject, began, clock.instant(), code, run, failure, traffic);
      listeners.forEach(listener -> listener.ended(ending));
    }
  }
}
