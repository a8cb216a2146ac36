package dev.odoodesk.sandbox.internal.orm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as Python sees and prints them. */
final class Python {
  private Python() {}

  static boolean isTrue(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    if (value instanceof Number number) {
      return decimal(number).signum() != 0;
    }
    if (value instanceof CharSequence text) {
      return !text.isEmpty();
    }
    return !(value instanceof Collection<?> items && items.isEmpty())
        && !(value instanceof Map<?, ?> map && map.isEmpty());
  }

  static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (number instanceof Double || number instanceof Float) {
      return new BigDecimal(number.toString());
    }
    return BigDecimal.valueOf(number.longValue());
  }

  /** {@code repr(value)}. */
  static String repr(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof String text) {
      char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
      String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
      return quote + (quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Python::repr).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value.toString();
  }

  /** A list printed as a tuple, anything else as it is. */
  static String tuple(@Nullable Object value) {
    return value instanceof Collection<?> items
        ? items.stream().map(Python::repr).collect(Collectors.joining(", ", "(", ")"))
        : repr(value);
  }

  /** One condition of a domain. */
  static String term(String path, String operator, @Nullable Object operand) {
    return "(%s, %s, %s)".formatted(repr(path), repr(operator), repr(operand));
  }

  /** {@code type(value).__name__}. */
  static String typeName(Object value) {
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Number number) {
      return number instanceof BigDecimal ? "float" : "int";
    }
    return value instanceof Collection<?> ? "list" : value instanceof Map<?, ?> ? "dict" : "str";
  }
}
