package dev.odoodesk.cli.worker;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.config.JobSchedule;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.worker.DueRuns.Ending;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.ProcessKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * One of any number of workers that share a database: db-scheduler hands each due run to one of
 * them, and hands it to another when the first has not been heard of for a while.
 */
final class SharedWorker {
  private static final String TASK = "sync";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 4;

  /** Shorter than the time that the process has to end after it was asked to. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(50);

  private final Context context;
  private final DueRuns runs;
  private final Map<String, JobSettings> jobs = new LinkedHashMap<>();
  private final CustomTask<String> task;
  private final Scheduler scheduler;

  SharedWorker(
      Context context, DueRuns runs, List<JobSettings> jobs, DataSource database, int threads) {
    this.context = context;
    this.runs = runs;
    jobs.forEach(job -> this.jobs.put(instance(runs.key(job)), job));
    task =
        Tasks.custom(TASK, String.class)
            .onDeadExecutionRevive()
            .execute((instance, execution) -> execute(instance));
    ProcessKey process = ProcessKey.current();
    scheduler =
        Scheduler.create(database, task)
            .schedulerName(() -> process.pid() + "@" + process.host())
            .serializer(new TextSerializer())
            .threads(threads)
            .pollingInterval(POLL)
            .pollUsingLockAndFetch(0.5, 1.0)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .build();
  }

  private static String instance(JobKey key) {
    return key.odoo() + "/" + key.name();
  }

  /** Works until the process is asked to end, or, if once, until nothing is due any more. */
  void work(boolean once) {
    jobs.forEach((instance, job) -> plan(instance, job, once));
    scheduler.start();
    try {
      Pause pause = new Pause(context.surroundings().stop());
      while (pause.before(POLL) && !(once && nothingIsDue())) {
        // The scheduler's threads do the work.
      }
    } finally {
      scheduler.stop();
    }
  }

  /** A job that the database does not know begins now, or when its schedule says so. */
  private void plan(String instance, JobSettings job, boolean once) {
    Instant now = Instant.now();
    Instant next = schedule(job).nextAfter(now);
    TaskInstance<String> planned = new TaskInstance<>(TASK, instance, DueState.REGULAR);
    if (scheduler.scheduleIfNotExists(planned, once ? now : next)) {
      return;
    }
    scheduler
        .getScheduledExecution(planned)
        .filter(known -> !known.isPicked() && known.getExecutionTime().isAfter(next))
        .ifPresent(later -> scheduler.reschedule(planned, next));
  }

  private CompletionHandler<String> execute(TaskInstance<String> instance) {
    JobSettings job = jobs.get(instance.getId());
    if (job == null) {
      context.warn(
          "job " + instance.getId() + " is due, and this worker's configuration does not know it");
      return (done, next) -> next.reschedule(done, soon(Duration.ofMinutes(1)), DueState.AGAIN);
    }
    Ending ending = runs.run(job);
    return switch (ending) {
      case ENDED ->
          (done, next) ->
              next.reschedule(done, schedule(job).nextAfter(done.getTimeDone()), DueState.REGULAR);
      case STOPPED -> (done, next) -> next.reschedule(done, Instant.now(), DueState.AGAIN);
      case BUSY -> (done, next) -> next.reschedule(done, soon(POLL), DueState.AGAIN);
    };
  }

  /** A while from now, not the same for all that wait. */
  private static Instant soon(Duration least) {
    long millis = least.toMillis();
    return Instant.now().plusMillis(millis + ThreadLocalRandom.current().nextLong(millis));
  }

  /** Runs that others are on count as due: should their worker die, somebody must be there. */
  private boolean nothingIsDue() {
    Instant now = Instant.now();
    return scheduler
        .getScheduledExecutionsForTask(TASK, String.class, ScheduledExecutionsFilter.all())
        .stream()
        .filter(execution -> jobs.containsKey(execution.getTaskInstance().getId()))
        .noneMatch(execution -> isDue(execution, now));
  }

  private static boolean isDue(ScheduledExecution<String> execution, Instant now) {
    return execution.isPicked()
        || !execution.getExecutionTime().isAfter(now)
        || DueState.AGAIN.equals(execution.getData());
  }

  private static JobSchedule schedule(JobSettings job) {
    return Objects.requireNonNull(job.schedule(), "schedule");
  }
}
