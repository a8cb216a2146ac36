package dev.odoodesk.store;

import java.util.Objects;

/**
 * How far a run has come: everything up to a ticket is dealt with.
 *
 * @param lastTicketId the highest ticket id dealt with; 0 for none
 * @param counts what has been done so far
 */
public record RunProgress(long lastTicketId, RunCounts counts) {
  /** Just begun. */
  public static final RunProgress NONE = new RunProgress(0, RunCounts.NONE);

  public RunProgress {
    Objects.requireNonNull(counts, "counts");
  }
}
