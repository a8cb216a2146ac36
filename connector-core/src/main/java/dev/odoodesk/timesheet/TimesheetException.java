package dev.odoodesk.timesheet;

import java.io.Serial;

/**
 * The database is not set up for what was asked of its timesheets. The message says what to do;
 * nothing has been written.
 */
public final class TimesheetException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TimesheetException(String message) {
    super(message);
  }

  TimesheetException(String message, Throwable cause) {
    super(message, cause);
  }
}
