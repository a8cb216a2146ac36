package dev.odoodesk.store;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be opened, read or written. The message is one line: where, what, and what to
 * do. Nothing that was stored before is lost by it.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What a caller can tell apart. */
  public enum Kind {
    /**
     * It cannot be opened as it is set up: no such folder, no rights, wrong address or password.
     */
    SETTINGS,
    /** A newer version of odoo-desk made it. */
    NEWER,
    /** It is no store, or damaged. */
    CORRUPT,
    /** The disk is full. */
    FULL,
    /** It does not answer, or another process keeps it busy; trying again later may help. */
    UNAVAILABLE,
    /** Anything else. */
    FAILED
  }

  private final Kind kind;

  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }
}
