package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.config.JobSchedule;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.RunFilter;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a job does what it should: its last run ended well, and recently enough.
 *
 * @param healthy whether it does
 * @param text why, one line
 */
public record JobHealth(boolean healthy, String text) {
  /** How late a run may end after it was due. */
  public static final Duration GRACE = Duration.ofHours(1);

  /** How old the last run may be where the job has no schedule: a night and an hour. */
  public static final Duration USUAL_AGE = Duration.ofHours(25);

  private static final int LOOK_BACK = 50;

  /**
   * Judges a job by its runs.
   *
   * @param schedule when it is due, if anything says so
   * @param mostAge how long ago its last run may have ended; overrides the schedule
   */
  public static JobHealth of(
      RunLog runs,
      JobKey job,
      @Nullable JobSchedule schedule,
      @Nullable Duration mostAge,
      Instant now) {
    List<StoredRun> syncs =
        runs
            .list(
                RunFilter.latest(LOOK_BACK).ofJob(job.name()).ofConnection(job.odoo().connection()))
            .stream()
            .filter(run -> run.start().kind() == RunKind.SYNC && run.start().job().equals(job))
            .toList();
    if (syncs.isEmpty()) {
      return ill("job %s has never run; start it with 'odoo-desk sync'".formatted(job.name()));
    }
    StoredRun last = syncs.get(0);
    if (last.state() == RunState.RUNNING && last.start().process().isDeadHere()) {
      return ill(
          "run %d of job %s died; the next run goes on with it".formatted(last.id(), job.name()));
    }
    Optional<StoredRun> ended =
        syncs.stream().filter(run -> run.state() != RunState.RUNNING).findFirst();
    if (ended.isEmpty()) {
      return new JobHealth(
          true, "run %d of job %s, the first, is going on".formatted(last.id(), job.name()));
    }
    return judge(ended.get(), schedule, mostAge, now);
  }

  private static JobHealth judge(
      StoredRun run, @Nullable JobSchedule schedule, @Nullable Duration mostAge, Instant now) {
    String name = "run %d of job %s".formatted(run.id(), run.start().job().name());
    Instant endedAt = run.endedAt() == null ? run.start().startedAt() : run.endedAt();
    String message = run.summary().message();
    switch (run.state()) {
      case DONE, LEFT_OUT -> {}
      case STOPPED -> {
        return ill("%s was stopped at %s; the next run goes on with it".formatted(name, endedAt));
      }
      case ABANDONED -> {
        return ill("%s died; the next run goes on with it".formatted(name));
      }
      default -> {
        return ill("%s failed at %s: %s".formatted(name, endedAt, message));
      }
    }
    Instant latest =
        mostAge != null
            ? endedAt.plus(mostAge)
            : schedule != null
                ? schedule.nextAfter(run.start().startedAt()).plus(GRACE)
                : endedAt.plus(USUAL_AGE);
    if (now.isAfter(latest)) {
      return ill(
          "%s ended well, but at %s; the next should have ended by %s: is the timer on?"
              .formatted(name, endedAt, latest));
    }
    long leftOut = run.summary().counts().leftOut();
    return new JobHealth(
        true,
        "%s ended well at %s%s"
            .formatted(name, endedAt, leftOut == 0 ? "" : ", " + leftOut + " left out"));
  }

  private static JobHealth ill(String text) {
    return new JobHealth(false, text);
  }
}
