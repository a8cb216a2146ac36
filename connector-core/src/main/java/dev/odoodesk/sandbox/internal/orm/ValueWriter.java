package dev.odoodesk.sandbox.internal.orm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer, value by value, in the manner of one protocol. */
public interface ValueWriter {
  void startArray();

  void endArray();

  void startObject();

  /** The name of the value that follows. */
  void name(String name);

  void endObject();

  void text(String value);

  void integer(long value);

  void decimal(BigDecimal value);

  void flag(boolean value);

  /** Python's {@code None}. */
  void none();

  /** Any value of the types above, and lists and maps of them. */
  default void value(@Nullable Object value) {
    if (value == null) {
      none();
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Boolean flag) {
      flag(flag);
    } else if (value instanceof Integer || value instanceof Long) {
      integer(((Number) value).longValue());
    } else if (value instanceof BigInteger big) {
      integer(big.longValueExact());
    } else if (value instanceof BigDecimal decimal) {
      decimal(decimal);
    } else if (value instanceof Instant instant) {
      text(Times.text(instant));
    } else if (value instanceof LocalDate date) {
      text(date.toString());
    } else if (value instanceof Collection<?> items) {
      startArray();
      items.forEach(this::value);
      endArray();
    } else if (value instanceof Map<?, ?> map) {
      startObject();
      map.forEach(
          (key, item) -> {
            name(String.valueOf(key));
            value(item);
          });
      endObject();
    } else if (value instanceof Streamed streamed) {
      streamed.writeTo(this);
    } else {
      throw new IllegalArgumentException("cannot write a " + value.getClass());
    }
  }

  /** A value that is worked out while it is written, so that it need not fit into memory. */
  @FunctionalInterface
  interface Streamed {
    void writeTo(ValueWriter out);
  }
}
