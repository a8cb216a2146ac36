package dev.odoodesk.sla;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tickets that get no clock, or not all of them.
 *
 * @param name names it; the evaluation lists it as a flag
 * @param when which tickets
 * @param targets names of the targets that do not apply; empty for all
 * @param actions what to do with such tickets
 */
public record Exclusion(String name, Condition when, Set<String> targets, List<Action> actions) {
  public Exclusion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(when, "when");
    targets = Collections.unmodifiableSet(new TreeSet<>(targets));
    actions = List.copyOf(actions);
  }

  /** Whether it takes a target away. */
  public boolean covers(String target) {
    return targets.isEmpty() || targets.contains(target);
  }
}
