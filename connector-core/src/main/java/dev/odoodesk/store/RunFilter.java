package dev.odoodesk.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted.
 *
 * @param job name of the job; null for all
 * @param connection name of the connection; null for all
 * @param since begun at or after this; null for all
 * @param limit how many at most, positive
 */
public record RunFilter(
    @Nullable String job, @Nullable String connection, @Nullable Instant since, int limit) {
  /**
   * @throws IllegalArgumentException if none would be wanted
   */
  public RunFilter {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit must be positive, not " + limit);
    }
  }

  /** The latest runs of all jobs. */
  public static RunFilter latest(int limit) {
    return new RunFilter(null, null, null, limit);
  }

  /** Only those of a job. */
  public RunFilter ofJob(@Nullable String name) {
    return new RunFilter(name, connection, since, limit);
  }

  /** Only those of a connection. */
  public RunFilter ofConnection(@Nullable String name) {
    return new RunFilter(job, name, since, limit);
  }

  /** Only those begun at or after an instant. */
  public RunFilter since(@Nullable Instant instant) {
    return new RunFilter(job, connection, instant, limit);
  }
}
