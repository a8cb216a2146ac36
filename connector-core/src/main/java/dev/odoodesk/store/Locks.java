package dev.odoodesk.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who works on what. A lock whose process died on this machine is taken over at once; one of
 * another machine when its heartbeat has been silent for {@link #LEASE}.
 */
public interface Locks {
  /** After this silence another machine's lock is taken over. */
  Duration LEASE = Duration.ofMinutes(2);

  /** How often a holder says that it is alive. */
  Duration BEAT = Duration.ofSeconds(20);

  /** The name of a job's lock: two runs of one job never overlap. */
  static String ofJob(JobKey job) {
    return "job:" + job.odoo() + "/" + job.name();
  }

  /** The name of a connection's lock, for who wants to have an Odoo alone. */
  static String ofConnection(OdooKey odoo) {
    return "connection:" + odoo;
  }

  /**
   * Takes a lock, without waiting.
   *
   * @param name its name
   * @param process who wants it
   * @param purpose what for, for people
   * @return the lock; empty where somebody alive holds it, the same process included
   */
  Optional<HeldLock> acquire(String name, ProcessKey process, String purpose);

  /** Who holds a lock, alive or not. */
  Optional<LockOwner> owner(String name);

  /** The names of all locks that somebody holds, alive or not. */
  List<String> names();
}
