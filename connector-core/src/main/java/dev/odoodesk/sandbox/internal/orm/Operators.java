package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the operators of a domain ask of a value. */
final class Operators {
  private static final Map<String, String> OPPOSITES =
      Map.of(
          "!=", "=",
          "<>", "=",
          "not in", "in",
          "not like", "like",
          "not ilike", "ilike",
          "not =like", "=like",
          "not =ilike", "=ilike");

  private static final Set<String> PATTERNS = Set.of("like", "ilike", "=like", "=ilike");
  private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");

  private Operators() {}

  static boolean isNegative(String operator) {
    return OPPOSITES.containsKey(operator);
  }

  static String opposite(String operator) {
    return OPPOSITES.getOrDefault(operator, operator);
  }

  static Condition leaf(Env env, Field field, String operator, @Nullable Object operand) {
    if (isNegative(operator)) {
      return new Condition.Not(leaf(env, field, opposite(operator), operand));
    }
    if (operator.equals("=") || operator.equals("==") || operator.equals("in")) {
      return equality(env, field, operator, operand);
    }
    if (operator.equals("=?")) {
      return Python.isTrue(operand)
          ? equality(env, field, "=", operand)
          : new Condition.All(List.of());
    }
    Predicate<@Nullable Object> matches;
    if (PATTERNS.contains(operator)) {
      matches = Patterns.matching(env, field, operator, operand);
    } else if (ORDERS.contains(operator)) {
      matches = Ordering.comparing(env, field, operator, operand);
    } else {
      throw OdooError.value(
          (env.version() >= 19 ? "Invalid operator in condition " : "Invalid leaf ")
              + Python.term(field.name(), operator, operand));
    }
    return new Condition.Leaf(field, operator, operand, matches, null);
  }

  private static Condition equality(
      Env env, Field field, String operator, @Nullable Object operand) {
    List<@Nullable Object> operands = new ArrayList<>();
    if (operand instanceof Collection<?> items) {
      operands.addAll(items);
    } else {
      operands.add(operand);
    }
    if (field.type() == FieldType.DATETIME) {
      return new Condition.Leaf(
          field, operator, operand, Ordering.equalTo(env, field, operands), null);
    }
    Set<Object> wanted = new HashSet<>();
    boolean empty = false;
    for (Object item : operands) {
      Object value = comparable(env, field, item);
      if (value == null) {
        empty = true;
      } else if (value instanceof Collection<?> several) {
        wanted.addAll(several);
      } else {
        wanted.add(value);
      }
    }
    return new Condition.Leaf(
        field, operator, operand, among(field, wanted, empty), empty ? null : wanted);
  }

  private static Predicate<@Nullable Object> among(
      Field field, Set<Object> wanted, boolean emptyToo) {
    if (field.type().isToMany()) {
      return value -> {
        Collection<?> ids = value instanceof Collection<?> some ? some : List.of();
        return ids.isEmpty() ? emptyToo : ids.stream().anyMatch(wanted::contains);
      };
    }
    if (field.type() == FieldType.BOOLEAN) {
      return value -> {
        boolean flag = Boolean.TRUE.equals(value);
        return flag ? wanted.contains(true) : wanted.contains(false) || emptyToo;
      };
    }
    if (field.type().isNumber()) {
      return value -> value == null ? emptyToo : wanted.contains(Ordering.normal(value));
    }
    return value -> value == null ? emptyToo : wanted.contains(value);
  }

  /** The operand in the form in which the field keeps its values; null for "empty". */
  private static @Nullable Object comparable(Env env, Field field, @Nullable Object operand) {
    if (field.type() == FieldType.BOOLEAN) {
      return Python.isTrue(operand);
    }
    if (operand == null || Boolean.FALSE.equals(operand)) {
      return null;
    }
    boolean relational = field.relation() != null && !field.type().equals(FieldType.JSON);
    if (relational && operand instanceof String name) {
      return Patterns.idsNamed(env, field, name);
    }
    if (relational || field.type().isNumber()) {
      return Ordering.normal(operand);
    }
    return field.type() == FieldType.DATE
        ? Times.date(String.valueOf(operand))
        : String.valueOf(operand);
  }
}
