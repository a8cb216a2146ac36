package dev.odoodesk.client.internal;

import dev.odoodesk.client.Command;
import dev.odoodesk.client.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what callers pass in into the closed set String, Boolean, Long, BigDecimal, List, Map. */
final class WireValues {
  private static final DateTimeFormatter DATETIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private WireValues() {}

  /**
   * The wire form of a value.
   *
   * @throws IllegalArgumentException if Odoo cannot take such a value
   */
  static Object of(@Nullable Object value) {
    if (value == null) {
      return false;
    } else if (value instanceof String || value instanceof Boolean || value instanceof Long) {
      return value;
    } else if (value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    } else if (value instanceof BigDecimal number) {
      return DecodeBudget.sane(number);
    } else if (value instanceof Instant instant) {
      return datetime(instant);
    } else if (value instanceof LocalDate date) {
      return date.toString();
    } else if (value instanceof Reference reference) {
      return reference.id();
    } else if (value instanceof Command command) {
      return list(command.toList());
    } else if (value instanceof Collection<?> several) {
      return list(several);
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    } else if (value instanceof Double || value instanceof Float) {
      throw new IllegalArgumentException("pass a BigDecimal instead of the inexact " + value);
    }
    throw new IllegalArgumentException("Odoo takes no " + value.getClass().getName());
  }

  static List<Object> list(Collection<?> values) {
    List<Object> wire = new ArrayList<>(values.size());
    values.forEach(value -> wire.add(of(value)));
    return wire;
  }

  static Map<String, Object> map(Map<?, ?> values) {
    Map<String, Object> wire = new LinkedHashMap<>();
    values.forEach((key, value) -> wire.put(String.valueOf(key), of(value)));
    return wire;
  }

  private static String datetime(Instant instant) {
    if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          "Odoo stores whole seconds; truncate " + instant + " before writing it");
    }
    return DATETIME.format(instant);
  }
}
