package dev.odoodesk.cli.metrics;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.VersionText;
import dev.odoodesk.cli.watch.RunEnding;
import dev.odoodesk.cli.watch.RunSubject;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.sync.SyncRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Turns ended runs into figures. Thread-safe. */
public final class RunMetrics implements AutoCloseable {
  private static final double MILLIS = 1000.0;

  private final Figures figures = new Figures();
  private final boolean counting;

  /** Figures of a process that ends with its run. */
  public RunMetrics() {
    this(false);
  }

  private RunMetrics(boolean counting) {
    this.counting = counting;
    figures.set(Figure.BUILD_INFO, Tags.of("version", VersionText.version()), 1L);
  }

  /** Figures of a process that lives through many runs, and counts them too. */
  public static RunMetrics longLived() {
    return new RunMetrics(true);
  }

  /**
   * What of a job is known besides its last run.
   *
   * @param lastSuccess when a run last ended well
   * @param openByState unsolved tickets by state
   * @param keyExpiry when the first of the connection's keys expires
   */
  public record Standing(
      Optional<Instant> lastSuccess,
      Map<SlaState, Long> openByState,
      Optional<Instant> keyExpiry) {}

  /** Takes over how a run ended and how the job stands after it. */
  public void update(RunEnding ending, Standing standing) {
    Tags job = tags(ending.subject());
    figures.set(Figure.LAST_RUN_START, job, seconds(ending.began()));
    figures.set(Figure.LAST_RUN_END, job, seconds(ending.ended()));
    figures.set(Figure.LAST_RUN_DURATION, job, ending.took().toMillis() / MILLIS);
    figures.set(Figure.LAST_RUN_EXIT_CODE, job, (long) ending.code().code());
    figures.set(Figure.LAST_RUN_CALLS, job, ending.traffic().calls());
    figures.set(Figure.LAST_RUN_RETRIES, job, ending.traffic().retries());
    SyncRun run = ending.run();
    figures.set(Figure.LAST_RUN_TICKETS_READ, job, run == null ? 0L : run.ticketsRead());
    figures.set(Figure.LAST_RUN_TICKETS_WRITTEN, job, run == null ? 0L : run.ticketsWritten());
    figures.set(Figure.LAST_RUN_CHANGES_WRITTEN, job, run == null ? 0L : run.changesWritten());
    figures.set(
        Figure.LAST_RUN_TICKETS_LEFT_OUT, job, run == null ? 0L : (long) run.leftOut().size());
    standing.lastSuccess().ifPresent(at -> figures.set(Figure.LAST_SUCCESS, job, seconds(at)));
    standing
        .openByState()
        .forEach(
            (state, tickets) ->
                figures.set(Figure.OPEN_TICKETS, job.and("state", state.key()), tickets));
    Tags connection = Tags.of("connection", ending.subject().connection());
    standing.keyExpiry().ifPresent(at -> figures.set(Figure.KEY_EXPIRY, connection, seconds(at)));
    if (counting) {
      count(ending);
    }
  }

  private void count(RunEnding ending) {
    Tags job = tags(ending.subject());
    counter("odoodesk.runs", "Runs by how they ended.", job.and("outcome", word(ending)), 1);
    counter("odoodesk.calls", "Calls, repeated ones included.", job, ending.traffic().calls());
    counter(
        "odoodesk.call.retries", "Calls that had to be repeated.", job, ending.traffic().retries());
  }

  /** All figures in Prometheus' text format. */
  public String text() {
    return figures.text();
  }

  @Override
  public void close() {
    figures.close();
  }

  private void counter(String name, String help, Tags tags, long more) {
    Counter.builder(name)
        .description(help)
        .tags(tags)
        .register(figures.registry())
        .increment((double) more);
  }

  private static String word(RunEnding ending) {
    ExitCode code = ending.code();
    return code.word();
  }

  private static Tags tags(RunSubject subject) {
    return Tags.of("job", subject.job(), "connection", subject.connection());
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / MILLIS;
  }
}
