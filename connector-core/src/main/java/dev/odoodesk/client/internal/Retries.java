package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls, and makes them again when that may help. Thread-safe. */
final class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Backoff backoff;
  private final Surroundings surroundings;
  private final Failures failures;
  private final Traffic traffic;

  Retries(OdooConnection connection, Surroundings around, Failures failures, Traffic traffic) {
    backoff = new Backoff(connection.retries(), around.random());
    surroundings = around;
    this.failures = failures;
    this.traffic = traffic;
  }

  /** Makes the call, and repeats it as long as its safety and the kind of failure allow. */
  <T> T call(Target target, Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
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

  private void sleep(Duration time, Target target) {
    try {
      surroundings.sleeper().sleep(time);
    } catch (InterruptedException e) {
      throw interrupted(target, e);
    }
  }

  private OdooException interrupted(Target target, InterruptedException e) {
    Thread.currentThread().interrupt();
    return failures.of(Problem.INTERRUPTED, target, "interrupted before the next attempt", null, e);
  }
}
