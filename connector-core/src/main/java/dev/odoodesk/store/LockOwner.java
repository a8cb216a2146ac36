package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Who holds a lock.
 *
 * @param process the process
 * @param purpose what it does, for people: {@code sync nightly}
 * @param since when it took the lock
 * @param heartbeat when it last said that it is alive
 */
public record LockOwner(ProcessKey process, String purpose, Instant since, Instant heartbeat) {
  public LockOwner {
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(heartbeat, "heartbeat");
  }

  /**
   * Whether nobody stands behind it any more: its process died on this machine, or is one of
   * another machine and silent for {@link Locks#LEASE}.
   */
  public boolean isDead(Instant now) {
    return process.isDeadHere() || (!process.isHere() && heartbeat.plus(Locks.LEASE).isBefore(now));
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "%s by %s, since %s, last heard of at %s".formatted(purpose, process, since, heartbeat);
  }
}
