package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets calls through: so many at a time, so many a second, and again when that may help. */
final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

  private final Semaphore places;
  private final RateLimiter limiter;
  private final Backoff backoff;
  private final Surroundings surroundings;
  private final Failures failures;
  private final Traffic traffic;

  Gate(OdooConnection connection, Surroundings around, Failures failures, Traffic traffic) {
    places = new Semaphore(connection.maxParallel(), true);
    limiter = new RateLimiter(connection.rate(), around);
    backoff = new Backoff(connection.retries(), around.random());
    surroundings = around;
    this.failures = failures;
    this.traffic = traffic;
  }

  /** Makes the call, and repeats it as long as its safety and the kind of failure allow. */
  <T> T pass(Target target, Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return passOnce(target, call);
      } catch (OdooException e) {
        Optional<Duration> wait = backoff.next(e, target.safety(), attempt);
        if (wait.isEmpty()) {
          throw e;
        }
        LOG.info("{}; trying again in {}", e.getMessage(), wait.get());
        sleep(wait.get(), target);
        traffic.repeated();
      }
    }
  }

  private <T> T passOnce(Target target, Supplier<T> call) {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      throw interrupted(target, e);
    }
    try {
      limiter.await();
      return call.get();
    } catch (InterruptedException e) {
      throw interrupted(target, e);
    } finally {
      places.release();
    }
  }

  private void sleep(Duration time, Target target) {
    try {
      surroundings.sleeper().sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(target, e);
    }
  }

  private OdooException interrupted(Target target, InterruptedException e) {
    Thread.currentThread().interrupt();
    return failures.of(Problem.INTERRUPTED, target, "interrupted before the call", null, e);
  }
}
