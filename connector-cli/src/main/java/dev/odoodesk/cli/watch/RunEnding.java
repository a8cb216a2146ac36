package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.sync.SyncRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param subject what it was about
 * @param began when it began, by this machine's clock
 * @param ended when it ended
 * @param code what the command ends with
 * @param run what it saw and did; null where it failed
 * @param failure what went wrong, one line each; empty where it did not fail
 * @param traffic what was sent and received
 */
public record RunEnding(
    RunSubject subject,
    Instant began,
    Instant ended,
    ExitCode code,
    @Nullable SyncRun run,
    List<String> failure,
    CallStatistics traffic) {
  /** Copies the list. */
  public RunEnding {
    failure = List.copyOf(failure);
  }

  /** Whether it did not do its work, and nobody had asked it to stop. */
  public boolean failed() {
    return switch (code) {
      case DONE, LEFT_OUT, INTERRUPTED, TERMINATED -> false;
      default -> true;
    };
  }

  /** How long it took. */
  public Duration took() {
    return Duration.between(began, ended);
  }
}
