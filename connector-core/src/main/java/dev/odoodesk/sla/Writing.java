package dev.odoodesk.sla;

import java.util.Locale;

/** What a policy lets the connector write to tickets. */
public enum Writing {
  /** The priority that stands for the level. */
  PRIORITY,
  /** The deadlines of the targets. */
  DEADLINES,
  /** State, level and name of the policy. */
  STATE,
  /** Actions of escalation steps, exclusions and flags. */
  ACTIONS;

  /** The name in policy files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
