package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets so many calls at a time to the server, and so many a second. Thread-safe. */
final class Places {
  private final Semaphore free;
  private final RateLimiter limiter;

  Places(OdooConnection connection, Surroundings surroundings) {
    free = new Semaphore(connection.maxParallel(), true);
    limiter = new RateLimiter(connection.rate(), surroundings);
  }

  /** Waits until a call may be sent. */
  Place take() throws InterruptedException {
    free.acquire();
    Place place = new Place();
    try {
      limiter.await();
    } catch (InterruptedException e) {
      place.close();
      throw e;
    }
    return place;
  }

  /** A call's right to be under way. */
  final class Place implements AutoCloseable {
    private final AtomicBoolean taken = new AtomicBoolean(true);

    /** Gives it to the next one; harmless when repeated. */
    @Override
    public void close() {
      if (taken.getAndSet(false)) {
        free.release();
      }
    }
  }
}
