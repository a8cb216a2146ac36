package dev.odoodesk.store;

import dev.odoodesk.sla.SlaState;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run did, when it has ended. Immutable.
 *
 * @param counts the figures
 * @param byState how many of the evaluated tickets are in which state
 * @param changesByField how many fields differed, by technical name
 * @param unknown for how many tickets which part of the history could not be read
 * @param took how long it took
 * @param message for people: why it failed or where it stopped; empty where all went well. Never
 *     holds a secret
 */
public record RunSummary(
    RunCounts counts,
    Map<SlaState, Long> byState,
    Map<String, Long> changesByField,
    Map<String, Long> unknown,
    Duration took,
    String message) {
  /** Nothing done. */
  public static final RunSummary NONE =
      new RunSummary(RunCounts.NONE, Map.of(), Map.of(), Map.of(), Duration.ZERO, "");

  /** Copies the maps. */
  public RunSummary {
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(took, "took");
    Objects.requireNonNull(message, "message");
    Map<SlaState, Long> states = new EnumMap<>(SlaState.class);
    states.putAll(byState);
    byState = Collections.unmodifiableMap(states);
    changesByField = Collections.unmodifiableMap(new TreeMap<>(changesByField));
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
  }
}
