package dev.odoodesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one target of a ticket stands. For metrics that begin anew, this is the last round.
 *
 * @param name name of the target in the policy
 * @param metric what it measures
 * @param target what is promised
 * @param calendar name of the calendar that the clock runs on
 * @param started when the clock started; null if it has not
 * @param deadline when counted time reaches the target: computed for a running clock, kept for a
 *     stopped one, null for one that is paused without being breached, or does not apply
 * @param stopped when the clock stopped; null while it has not
 * @param used counted time so far
 * @param left target less used; negative when more was used
 * @param breachedAt when the target was broken; null if it was not
 * @param state how it stands
 * @param trace the clock's life
 * @param missedAt when earlier rounds were broken, in order
 * @param note why it is paused or does not apply; empty otherwise
 * @param nextChange when the state changes next if nothing but time passes; null if it does not
 */
public record TargetEvaluation(
    String name,
    Metric metric,
    Duration target,
    String calendar,
    @Nullable Instant started,
    @Nullable Instant deadline,
    @Nullable Instant stopped,
    Duration used,
    Duration left,
    @Nullable Instant breachedAt,
    SlaState state,
    Trace trace,
    List<Instant> missedAt,
    String note,
    @Nullable Instant nextChange) {
  public TargetEvaluation {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(note, "note");
    missedAt = List.copyOf(missedAt);
  }

  /** How many earlier rounds were broken. */
  public int missed() {
    return missedAt.size();
  }

  /** When the target was broken first, in whichever round; empty if it was not. */
  public Optional<Instant> brokenAt() {
    return missedAt.isEmpty() ? Optional.ofNullable(breachedAt) : Optional.of(missedAt.get(0));
  }
}
