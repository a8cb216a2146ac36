package dev.odoodesk.store;

import dev.odoodesk.store.internal.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Which process of which machine. A process id alone would be mistaken for its next owner, so the
 * start of the process belongs to it.
 *
 * @param host name of the machine, or of the container
 * @param pid process id there
 * @param started when the process started, as the operating system says; {@link Instant#EPOCH}
 *     where it does not say
 */
public record ProcessKey(String host, long pid, Instant started) {
  /** Where the start is reckoned from the boot, an adjusted clock moves it a little. */
  private static final Duration CLOCK_ADJUSTMENT = Duration.ofSeconds(5);

  public ProcessKey {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(started, "started");
  }

  /** This process. */
  public static ProcessKey current() {
    ProcessHandle self = ProcessHandle.current();
    return new ProcessKey(Machine.name(), self.pid(), startOf(self));
  }

  /** Whether it is one of this machine. */
  public boolean isHere() {
    return host.equals(Machine.name());
  }

  /** Whether it ran on this machine and is there no more; false for other machines. */
  public boolean isDeadHere() {
    return isHere()
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(process -> isSame(startOf(process)))
            .isEmpty();
  }

  private boolean isSame(Instant start) {
    return Duration.between(start, started).abs().compareTo(CLOCK_ADJUSTMENT) <= 0;
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** {@code process 4711 on desk1, started 2026-07-01T02:00:00Z}. */
  @Override
  public String toString() {
    return "process " + pid + " on " + host + ", started " + started;
  }
}
