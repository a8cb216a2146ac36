package dev.odoodesk.policy;

import dev.odoodesk.sla.Condition;
import java.util.Objects;

/**
 * Which tickets are a kind of work.
 *
 * @param kind its name
 * @param when which tickets
 * @param free whether such work costs nothing and consumes no pack
 */
public record KindRule(String kind, Condition when, boolean free) {
  public KindRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(when, "when");
  }
}
