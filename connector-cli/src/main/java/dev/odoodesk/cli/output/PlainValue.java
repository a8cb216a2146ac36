package dev.odoodesk.cli.output;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text, for tables and CSV. */
final class PlainValue {
  private PlainValue() {}

  /** The text of a value; empty for null; lists joined. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(PlainValue::text).collect(Collectors.joining(", "));
    }
    return value.toString();
  }
}
