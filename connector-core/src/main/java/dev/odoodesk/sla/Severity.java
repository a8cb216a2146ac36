package dev.odoodesk.sla;

import java.util.Objects;

/**
 * The level of a ticket and where it comes from.
 *
 * @param level the level
 * @param source what decided
 * @param reason for people: the rule's name, the person's change, the priority
 */
public record Severity(Level level, Source source, String reason) {

  /** What decides a level, first that applies. */
  public enum Source {
    /**
     * A person changed the priority since our last write. The stored level is then not to be
     * rewritten, so that the decision stays visible and stands on the next run.
     */
    PERSON,
    /** A rule of the policy matches. */
    RULE,
    /** A former run stored it. */
    STORED,
    /** The priority stands for it. */
    PRIORITY
  }

  public Severity {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
  }
}
