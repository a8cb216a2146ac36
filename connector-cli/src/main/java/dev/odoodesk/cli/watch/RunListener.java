package dev.odoodesk.cli.watch;

import java.time.Instant;

/**
 * Is told about runs. What a listener cannot do is its own trouble: it says so and throws nothing,
 * for a run counts whether or not somebody could be told.
 */
public interface RunListener {

  /** A run begins. */
  default void began(RunSubject subject, Instant at) {}

  /** A run has ended, well or not. */
  void ended(RunEnding ending);
}
