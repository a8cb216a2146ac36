package dev.odoodesk.sync;

import java.io.Serial;

/**
 * A plan that is not applied: its file cannot be read, or it was made for another database or
 * another policy. Nothing has been written. The message says what to do.
 */
public final class PlanRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public PlanRefusedException(String message) {
    super(message);
  }

  public PlanRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
