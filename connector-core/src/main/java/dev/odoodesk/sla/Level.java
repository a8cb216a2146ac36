package dev.odoodesk.sla;

import java.util.Objects;

/**
 * A severity level of a policy.
 *
 * @param name how the contract calls it, such as {@code 1} or {@code S1}
 * @param meaning what it stands for, for people; empty if the policy does not say
 */
public record Level(String name, String meaning) {
  public Level {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
  }

  @Override
  public String toString() {
    return name;
  }
}
