package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Greater and smaller. Date-times are kept with microseconds and asked for with seconds: 14
 * compares the two as they are; 19 treats the second asked for as a whole.
 */
final class Ordering {
  private static final int DATE_LENGTH = 10;

  private Ordering() {}

  /** A number in the form in which equal ones are equal: {@link Long} where it is whole. */
  static Object normal(Object value) {
    if (!(value instanceof Number number)) {
      return value;
    }
    BigDecimal decimal = Python.decimal(number);
    return decimal.stripTrailingZeros().scale() <= 0
        ? (Object) decimal.longValueExact()
        : decimal.stripTrailingZeros();
  }

  static Predicate<@Nullable Object> comparing(
      Env env, Field field, String operator, @Nullable Object operand) {
    if (field.type() == FieldType.DATETIME) {
      return comparingInstants(env, operator, operand);
    }
    Comparable<Object> wanted = comparable(field, operand);
    return value -> {
      if (value == null && !field.type().isNumber()) {
        return false;
      }
      Object own = value == null ? BigDecimal.ZERO : value;
      int order = wanted.compareTo(own instanceof Number number ? Python.decimal(number) : own);
      return holds(operator, -order);
    };
  }

  private static boolean holds(String operator, int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  @SuppressWarnings("unchecked")
  private static Comparable<Object> comparable(Field field, @Nullable Object operand) {
    Object value;
    if (field.type() == FieldType.DATE) {
      value = Times.date(String.valueOf(operand));
    } else if (operand instanceof Number number) {
      value = Python.decimal(number);
    } else if (field.type().isNumber() || field.relation() != null) {
      value = BigDecimal.ZERO;
    } else {
      value = String.valueOf(operand);
    }
    return (Comparable<Object>) value;
  }

  private static Predicate<@Nullable Object> comparingInstants(
      Env env, String operator, @Nullable Object operand) {
    if (operand == null || Boolean.FALSE.equals(operand)) {
      return value -> false;
    }
    Instant asked = instant(env, String.valueOf(operand));
    boolean whole = env.version() >= 19;
    Instant next = asked.plusSeconds(isDay(operand) ? 24 * 3600 : 1);
    return value -> {
      if (value == null) {
        return false;
      }
      Instant own = (Instant) value;
      return switch (operator) {
        case "<" -> own.isBefore(asked);
        case ">=" -> !own.isBefore(asked);
        case "<=" -> whole ? own.isBefore(next) : !own.isAfter(asked);
        default -> whole ? !own.isBefore(next) : own.isAfter(asked);
      };
    };
  }

  static Predicate<@Nullable Object> equalTo(
      Env env, Field field, List<? extends @Nullable Object> operands) {
    List<Instant> wanted = new ArrayList<>();
    boolean empty = false;
    for (Object operand : operands) {
      if (operand == null || Boolean.FALSE.equals(operand)) {
        empty = true;
      } else {
        wanted.add(instant(env, String.valueOf(operand)));
      }
    }
    boolean emptyToo = empty;
    boolean whole = env.version() >= 19;
    return value -> {
      if (value == null) {
        return emptyToo;
      }
      Instant own = (Instant) value;
      return wanted.contains(whole ? Instant.ofEpochSecond(own.getEpochSecond()) : own);
    };
  }

  private static boolean isDay(Object operand) {
    return operand.toString().length() == DATE_LENGTH;
  }

  private static Instant instant(Env env, String text) {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw env.version() >= 19
          ? OdooError.value("Invalid term '%1$s' in expression date: '%1$s'".formatted(text))
          : new OdooError(
              OdooError.Kind.INVALID_TIME,
              "invalid input syntax for type timestamp: \"" + text + "\"\n");
    }
  }
}
