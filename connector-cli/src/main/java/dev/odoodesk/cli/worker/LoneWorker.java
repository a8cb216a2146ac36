package dev.odoodesk.cli.worker;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.JobSchedule;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.worker.DueRuns.Ending;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.LockOwner;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The only worker of a store that no other machine can see: one run after the other. */
final class LoneWorker {
  private static final String LOCK = "worker";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Context context;
  private final DueRuns runs;
  private final List<JobSettings> jobs;
  private final StateStore store;
  private final Clock clock;

  LoneWorker(Context context, DueRuns runs, List<JobSettings> jobs, StateStore store) {
    this.context = context;
    this.runs = runs;
    this.jobs = jobs;
    this.store = store;
    this.clock = context.surroundings().clock();
  }

  /**
   * Works until the process is asked to end, or, if once, until nothing is due any more.
   *
   * @throws CommandFailed if another worker is there
   */
  void work(boolean once) {
    Optional<HeldLock> alone = store.locks().acquire(LOCK, ProcessKey.current(), "worker");
    if (alone.isEmpty()) {
      throw new CommandFailed(
          ExitCode.LOCKED,
          "another worker is there ("
              + store.locks().owner(LOCK).map(LockOwner::toString).orElse("just ended")
              + "); only with a PostgreSQL store can several share the work");
    }
    try (HeldLock held = alone.get()) {
      Instant now = clock.instant();
      jobs.forEach(job -> plan(job, once ? now : next(job, now)));
      Pause pause = new Pause(context.surroundings().stop());
      do {
        held.renew();
        runWhatIsDue();
      } while (!(once && nothingIsDue()) && pause.before(POLL));
    }
  }

  /** A job that is planned stays so, unless its schedule was changed to an earlier moment. */
  private void plan(JobSettings job, Instant first) {
    Optional<Instant> planned = planned(job);
    if (planned.isEmpty() || planned.get().isAfter(next(job, clock.instant()))) {
      put(job, first);
    }
  }

  private void runWhatIsDue() {
    for (JobSettings job : jobs) {
      if (context.surroundings().stop().requested()) {
        return;
      }
      if (isDue(job) && runs.run(job) == Ending.ENDED) {
        put(job, next(job, clock.instant()));
      }
    }
  }

  private boolean nothingIsDue() {
    return jobs.stream().noneMatch(this::isDue);
  }

  private boolean isDue(JobSettings job) {
    return planned(job).filter(due -> !due.isAfter(clock.instant())).isPresent();
  }

  private Optional<Instant> planned(JobSettings job) {
    return store.facts().find(fact(job)).map(Fact::value).map(Instant::parse);
  }

  private void put(JobSettings job, Instant due) {
    store.facts().put(new Fact(fact(job), due.toString(), clock.instant()));
  }

  private String fact(JobSettings job) {
    JobKey key = runs.key(job);
    return "due:" + key.odoo() + "/" + key.name();
  }

  private static Instant next(JobSettings job, Instant after) {
    JobSchedule schedule = Objects.requireNonNull(job.schedule(), "schedule");
    return schedule.nextAfter(after);
  }
}
