package dev.odoodesk.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Carries a failed write out of code that hands over rows. */
final class RowFailure {
  private RowFailure() {}

  /** Something that writes. */
  interface Write {
    void run() throws IOException;
  }

  /** Writes a row; what fails goes on as unchecked. */
  static void of(Write row) {
    try {
      row.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what writes by and by; what it failed of goes on as it was. */
  static void during(Runnable rows) throws IOException {
    try {
      rows.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
