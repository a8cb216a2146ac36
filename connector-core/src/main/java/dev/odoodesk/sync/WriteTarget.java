package dev.odoodesk.sync;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a job writes to tickets. */
public enum WriteTarget {
  /**
   * The priority that stands for the level, and the level itself. The two go together: a stored
   * level whose priority is no longer the ticket's tells that a person has changed it.
   */
  PRIORITY,
  /** The deadlines of first response, resolution and progress report, into own fields. */
  DEADLINES,
  /** The SLA state and the policy's name, into own fields. */
  STATE,
  /**
   * The deadline that a task's team sees. It belongs to the team, so it is written only where a job
   * asks for it.
   */
  NATIVE_DEADLINE,
  /**
   * What the policy wants done: tags, assignments, raised priorities, notes, other teams, closing;
   * each once on a ticket. Written only where a job asks for it.
   */
  ACTIONS;

  /** The name in configuration files: {@code native-deadline}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The target of that name in configuration files. */
  public static Optional<WriteTarget> ofKey(String key) {
    return Arrays.stream(values()).filter(target -> target.key().equals(key)).findFirst();
  }
}
