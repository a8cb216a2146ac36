package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run as the store knows it.
 *
 * @param id its number: small, ascending, for people to type
 * @param start what was known when it began
 * @param state how it stands
 * @param progress how far it has come
 * @param endedAt when it ended; null while it is running
 * @param summary what it did; for a run that has not ended, what its progress tells
 */
public record StoredRun(
    long id,
    RunStart start,
    RunState state,
    RunProgress progress,
    @Nullable Instant endedAt,
    RunSummary summary) {
  public StoredRun {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(summary, "summary");
  }
}
