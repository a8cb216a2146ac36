package dev.odoodesk.sandbox.internal.orm;

import org.jspecify.annotations.Nullable;

/** A cell of {@code load} cannot be read. */
final class CellError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient @Nullable Object more;

  /**
   * Says what is wrong.
   *
   * @param more a hint to the one who wrote it: a text, or the values that would do
   */
  CellError(String message, @Nullable Object more) {
    super(message);
    this.more = more;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  @Nullable Object more() {
    return more;
  }
}
