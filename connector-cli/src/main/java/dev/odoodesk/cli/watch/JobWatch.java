package dev.odoodesk.cli.watch;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.FailureReport;
import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.sync.SyncRun;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners how a run begins and ends, however it ends.
 *
 * <p>The thread's log context stays as the run left it, so that what the caller says of a failure
 * carries the job; the caller clears it.
 */
public final class JobWatch {
  private static final CallStatistics NO_TRAFFIC = new CallStatistics(0, 0, 0, 0, Map.of());

  private final RunSubject subject;
  private final Clock clock;
  private final List<RunListener> listeners;

  public JobWatch(RunSubject subject, Clock clock, List<RunListener> listeners) {
    this.subject = subject;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Opens a desk, works on it, closes it, and passes on the result or the failure.
   *
   * @param open opens the desk
   * @param work works on it
   * @param afterwards looks at the desk when the work is done, and throws nothing
   */
  public SyncRun run(
      Supplier<OdooDesk> open, Function<OdooDesk, SyncRun> work, Consumer<OdooDesk> afterwards) {
    Instant began = clock.instant();
    listeners.forEach(listener -> listener.began(subject, began));
    CallStatistics traffic = NO_TRAFFIC;
    @Nullable SyncRun run = null;
    ExitCode code = ExitCode.FAILED;
    List<String> failure = List.of();
    try (OdooDesk desk = open.get()) {
      try {
        run = work.apply(desk);
        code = ExitCode.of(run);
        afterwards.accept(desk);
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
