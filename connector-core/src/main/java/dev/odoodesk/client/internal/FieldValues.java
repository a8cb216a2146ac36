package dev.odoodesk.client.internal;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Reference;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a wire value means in a field of a type; {@code false} is "no value" but in booleans. */
final class FieldValues {
  private FieldValues() {}

  static @Nullable Object interpret(FieldInfo field, @Nullable Object wire) {
    if (field.type() == FieldType.BOOLEAN) {
      return Boolean.TRUE.equals(wire);
    }
    if (field.type().isToMany()) {
      return ids(field, wire);
    }
    if (wire == null || Boolean.FALSE.equals(wire)) {
      return null;
    }
    return switch (field.type()) {
      case DATE -> date(field, wire);
      case DATETIME -> instant(field, wire);
      case INTEGER, MANY2ONE_REFERENCE -> integer(field, wire);
      case FLOAT, MONETARY -> decimal(field, wire);
      case MANY2ONE -> reference(field, wire);
      case CHAR, TEXT, HTML, SELECTION, REFERENCE, BINARY -> text(field, wire);
      default -> wire;
    };
  }

  private static BigDecimal decimal(FieldInfo field, Object wire) {
    if (wire instanceof BigDecimal number) {
      return number;
    }
    if (wire instanceof Long number) {
      return BigDecimal.valueOf(number);
    }
    throw unexpected(field, wire);
  }

  static List<Long> ids(FieldInfo field, @Nullable Object wire) {
    if (wire == null || Boolean.FALSE.equals(wire)) {
      return List.of();
    }
    if (!(wire instanceof List<?> list)) {
      throw unexpected(field, wire);
    }
    return list.stream().map(id -> integer(field, id)).toList();
  }

  private static Long integer(FieldInfo field, @Nullable Object wire) {
    if (wire instanceof Long number) {
      return number;
    }
    try {
      if (wire instanceof BigDecimal number) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw unexpected(field, wire);
    }
    throw unexpected(field, wire);
  }

  private static Reference reference(FieldInfo field, Object wire) {
    if (wire instanceof Reference named) {
      return named;
    }
    String model = field.relation() == null ? "" : field.relation();
    if (wire instanceof Long id) {
      return Reference.to(model, id);
    }
    if (wire instanceof List<?> pair && pair.size() == 2 && pair.get(0) instanceof Long id) {
      return new Reference(model, id, pair.get(1) instanceof String name ? name : null);
    }
    throw unexpected(field, wire);
  }

  private static String text(FieldInfo field, Object wire) {
    if (wire instanceof String text) {
      return text;
    }
    if (wire instanceof Long || wire instanceof BigDecimal) {
      return wire.toString();
    }
    throw unexpected(field, wire);
  }

  private static LocalDate date(FieldInfo field, Object wire) {
    try {
      if (wire instanceof String text && text.length() >= 10) {
        return LocalDate.parse(text.substring(0, 10));
      }
    } catch (DateTimeException e) {
      throw unexpected(field, wire);
    }
    throw unexpected(field, wire);
  }

  private static Instant instant(FieldInfo field, Object wire) {
    try {
      if (wire instanceof String text && text.length() >= 19) {
        return WireTime.instant(text);
      }
    } catch (DateTimeException e) {
      throw unexpected(field, wire);
    }
    throw unexpected(field, wire);
  }

  private static UnreadableAnswer unexpected(FieldInfo field, @Nullable Object wire) {
    String kind = wire == null ? "nothing" : wire.getClass().getSimpleName();
    return new UnreadableAnswer(
        Problem.BROKEN_ANSWER,
        "field " + field.name() + " of type " + field.type() + " came as " + kind);
  }
}
