package dev.odoodesk.sync;

import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The locks of a run, and the heartbeat that keeps them. Closing gives them back. */
final class RunLocks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLocks.class);

  private final List<HeldLock> held = new ArrayList<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "odoo-desk-heartbeat");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable String lost;

  private RunLocks() {}

  /**
   * Takes all of these locks, or none.
   *
   * @param purpose what for, for people
   * @throws JobLockedException if somebody alive holds one
   */
  static RunLocks acquire(Locks locks, List<String> names, String purpose) {
    RunLocks taken = new RunLocks();
    try {
      for (String name : names) {
        taken.held.add(
            locks
                .acquire(name, ProcessKey.current(), purpose)
                .orElseThrow(() -> JobLockedException.held(name, locks.owner(name))));
      }
    } catch (RuntimeException e) {
      taken.close();
      throw e;
    }
    long beat = Locks.BEAT.toMillis();
    Future<?> unused =
        taken.heart.scheduleAtFixedRate(taken::beat, beat, beat, TimeUnit.MILLISECONDS);
    return taken;
  }

  /** A store that does not answer once is asked again with the next beat. */
  private void beat() {
    for (HeldLock lock : held) {
      try {
        if (!lock.renew()) {
          lost = lock.name();
        }
      } catch (StoreException e) {
        LOG.warn("the heartbeat of {} could not be noted: {}", lock.name(), e.getMessage());
      }
    }
  }

  /**
   * Makes sure that nobody else works on the same.
   *
   * @throws JobLockedException if a lock was taken over
   */
  void requireHeld() {
    String name = lost;
    if (name != null) {
      throw JobLockedException.lost(name);
    }
  }

  /** A lock that cannot be given back is taken over when this process has ended. */
  @Override
  public void close() {
    heart.shutdownNow();
    for (HeldLock lock : held) {
      try {
        lock.close();
      } catch (StoreException e) {
        LOG.warn("{} could not be given back: {}", lock.name(), e.getMessage());
      }
    }
    held.clear();
  }
}
