package dev.odoodesk.store;

import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one target of a ticket stood when it was evaluated last.
 *
 * @param name name of the target in the policy
 * @param metric what it measures
 * @param calendar name of the calendar that its clock runs on
 * @param target what is promised
 * @param used counted time so far
 * @param started when the clock started; null if it has not
 * @param deadline when counted time reaches the target; null where there is no deadline
 * @param stopped when the clock stopped; null while it has not
 * @param breachedAt when the target was broken; null if it was not
 * @param missedAt when earlier rounds of its clock were broken, in order
 * @param state how it stands
 * @param pauses the times that did not count, in order
 * @param note why it is paused or does not apply; empty otherwise
 */
public record TargetOutcome(
    String name,
    Metric metric,
    String calendar,
    Duration target,
    Duration used,
    @Nullable Instant started,
    @Nullable Instant deadline,
    @Nullable Instant stopped,
    @Nullable Instant breachedAt,
    List<Instant> missedAt,
    SlaState state,
    List<PauseSpan> pauses,
    String note) {
  /** Copies the lists. */
  public TargetOutcome {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(state, "state");
    missedAt = List.copyOf(missedAt);
    pauses = List.copyOf(pauses);
    Objects.requireNonNull(note, "note");
  }

  /** Each time that a round of its clock was broken, in order. */
  public List<Instant> breaches() {
    return Stream.concat(missedAt.stream(), Stream.ofNullable(breachedAt)).toList();
  }

  /** When a round of its clock was broken last; null if none was. */
  public @Nullable Instant lastBreach() {
    List<Instant> breaches = breaches();
    return breaches.isEmpty() ? null : breaches.get(breaches.size() - 1);
  }
}
