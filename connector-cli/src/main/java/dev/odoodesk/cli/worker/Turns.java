package dev.odoodesk.cli.worker;

import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.StoreException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is on a connection, among workers. The run itself locks the connection as well, for
 * runs by hand; this keeps a worker from beginning, and reporting, runs that would be refused.
 */
final class Turns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final Locks locks;
  private final Set<HeldLock> held = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "odoo-desk-turns");
            thread.setDaemon(true);
            return thread;
          });

  Turns(Locks locks) {
    this.locks = locks;
    long beat = Locks.BEAT.toMillis();
    Future<?> unused = heart.scheduleAtFixedRate(this::renew, beat, beat, TimeUnit.MILLISECONDS);
  }

  /** Takes the turn on a connection; empty where somebody has it. */
  Optional<HeldLock> take(OdooKey odoo, String purpose) {
    Optional<HeldLock> turn = locks.acquire("turn:" + odoo, ProcessKey.current(), purpose);
    turn.ifPresent(held::add);
    return turn;
  }

  /** Gives a turn back. */
  void giveBack(HeldLock turn) {
    held.remove(turn);
    turn.close();
  }

  /** A turn that could not be renewed once is renewed with the next beat. */
  private void renew() {
    for (HeldLock turn : held) {
      try {
        turn.renew();
      } catch (StoreException e) {
        LOG.warn("the heartbeat of {} could not be noted: {}", turn.name(), e.getMessage());
      }
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
  }
}
