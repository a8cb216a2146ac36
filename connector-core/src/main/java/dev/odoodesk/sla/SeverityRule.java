package dev.odoodesk.sla;

import java.util.Objects;

/**
 * Gives tickets a level; the first rule that matches decides.
 *
 * @param name names it within the policy
 * @param when which tickets
 * @param level name of the level
 */
public record SeverityRule(String name, Condition when, String level) {
  public SeverityRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(level, "level");
  }
}
