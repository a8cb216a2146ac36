package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.OwnField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a plan may write, and what they hold. A plan is read back from a file that
 * anybody may have edited, so everything else is refused.
 */
enum PlannedField {
  TEXT,
  INSTANT,
  /** A task's own deadline: a date up to Odoo 16, a datetime from 17 on. */
  DATE_OR_INSTANT;

  static final String PRIORITY = "priority";
  static final String NATIVE_DEADLINE = "date_deadline";

  /**
   * @throws IllegalArgumentException for a field that no plan may write
   */
  static PlannedField named(String field) {
    if (field.equals(PRIORITY)) {
      return TEXT;
    }
    if (field.equals(NATIVE_DEADLINE)) {
      return DATE_OR_INSTANT;
    }
    return OwnField.named(field)
        .map(own -> own.type() == OwnField.Type.DATETIME ? INSTANT : TEXT)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + field + "\" is not a field that a plan may write"));
  }

  void check(@Nullable Object value) {
    boolean fits =
        switch (this) {
          case TEXT -> value instanceof String text && !text.isEmpty();
          case INSTANT -> isWholeSecond(value);
          case DATE_OR_INSTANT -> value instanceof LocalDate || isWholeSecond(value);
        };
    if (value != null && !fits) {
      throw new IllegalArgumentException("\"" + value + "\" is no value of this field");
    }
  }

  private static boolean isWholeSecond(@Nullable Object value) {
    return value instanceof Instant instant
        && instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The value that a text in a plan's file stands for. */
  Object parse(String text) {
    try {
      return switch (this) {
        case TEXT -> text;
        case INSTANT -> Instant.parse(text);
        case DATE_OR_INSTANT -> text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an instant such as 2026-07-01T10:00:00Z", e);
    }
  }
}
