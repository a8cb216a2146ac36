package dev.odoodesk.timesheet;

import java.util.Objects;

/**
 * What became of a line.
 *
 * @param line id of the line
 * @param result what became of it
 * @param detail why, for people; empty where it went as decided
 */
public record LineOutcome(long line, Result result, String detail) {

  /** What can become of a line. */
  public enum Result {
    /** Approved, turned down or taken back as decided; read back from Odoo. */
    DONE,
    /** It was so already. */
    IN_PLACE,
    /** Somebody changed it since it was decided on; left alone. */
    CHANGED_MEANWHILE,
    /** It was deleted since. */
    GONE,
    /** Odoo refused, or did not keep it. */
    REFUSED
  }

  public LineOutcome {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(detail, "detail");
  }

  static LineOutcome of(long line, Result result) {
    return new LineOutcome(line, result, "");
  }
}
