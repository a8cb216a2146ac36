package dev.odoodesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns an interrupt or a termination of the process into a {@link StopSignal}.
 *
 * <p>The JVM answers both by running its shutdown hooks and ends with 130 or 143 when they return.
 * The hook here returns once the command has stopped by itself, or after a grace period.
 */
final class ProcessStopSignal implements StopSignal {
  /** Longer than a batch takes, shorter than what a service manager waits before it kills. */
  private static final long GRACE_SECONDS = 60;

  private final CountDownLatch commandEnded = new CountDownLatch(1);
  private volatile boolean requested;

  static ProcessStopSignal install() {
    ProcessStopSignal signal = new ProcessStopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::awaitCommand, "odoo-desk-stop"));
    return signal;
  }

  @Override
  public boolean requested() {
    return requested;
  }

  /** Says that the command has stopped and everything is printed. */
  void commandEnded() {
    commandEnded.countDown();
  }

  private void awaitCommand() {
    requested = true;
    try {
      if (!commandEnded.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("odoo-desk: not stopped within " + GRACE_SECONDS + " s; ending anyway");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
