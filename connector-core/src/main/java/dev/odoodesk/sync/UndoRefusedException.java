package dev.odoodesk.sync;

/** A run cannot be undone as a whole: there is none of that number, or it is of another Odoo. */
public final class UndoRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UndoRefusedException(String message) {
    super(message);
  }
}
