package dev.odoodesk.sla;

import java.util.List;
import java.util.Objects;

/**
 * What to do when a clock reaches a point before or after its deadline.
 *
 * @param name names the step within its target
 * @param at where on the clock
 * @param actions what to do, once
 */
public record EscalationStep(String name, Threshold at, List<Action> actions) {
  public EscalationStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
    actions = List.copyOf(actions);
  }
}
