package dev.odoodesk.helpdesk;

import java.io.Serial;
import java.util.Objects;

/**
 * The database is not set up for what was asked of it, or the request names something that it does
 * not have. The message says what to do; nothing has been written.
 */
public final class HelpdeskException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong, for those who act on it. */
  public enum Kind {
    /** The database has no such tickets, or the user may not see them. */
    NO_TICKETS,
    /** The shape of the tickets is known, but not worked on by this version. */
    NOT_SUPPORTED,
    /** A team or project that was named does not exist, or several have that name. */
    UNKNOWN_TEAM,
    /** A tag, user, team or stage that a policy's action names does not exist, or is not unique. */
    UNKNOWN_NAME,
    /** Own fields are missing: {@code odoo-desk setup} makes them. */
    FIELDS_MISSING,
    /** The user lacks settings rights. */
    RIGHTS_MISSING,
    /** A working calendar is of a kind that has no fixed hours, or cannot be read. */
    CALENDAR
  }

  private final Kind kind;

  HelpdeskException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  HelpdeskException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public Kind kind() {
    return kind;
  }
}
