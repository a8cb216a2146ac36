package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code like} family. */
final class Patterns {
  private Patterns() {}

  static Predicate<@Nullable Object> matching(
      Env env, Field field, String operator, @Nullable Object operand) {
    String text = operand == null || Boolean.FALSE.equals(operand) ? "" : operand.toString();
    Predicate<String> matches = textMatching(operator, text);
    if (field.relation() == null) {
      return value ->
          value == null ? text.isEmpty() && !operator.startsWith("=") : matches.test(shown(value));
    }
    return value -> {
      Collection<?> ids =
          value instanceof Collection<?> some ? some : value == null ? List.of() : List.of(value);
      for (Object id : ids) {
        String name = env.database().displayName(field.comodel(), (Long) id);
        if (name != null && matches.test(name)) {
          return true;
        }
      }
      return false;
    };
  }

  private static String shown(Object value) {
    return value instanceof java.time.Instant instant ? Times.text(instant) : value.toString();
  }

  static Predicate<String> textMatching(String operator, String operand) {
    String pattern = operator.startsWith("=") ? operand : "%" + operand + "%";
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    int flags = Pattern.DOTALL;
    if (operator.endsWith("ilike")) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    return Pattern.compile(regex.toString(), flags).asMatchPredicate();
  }

  /** The records that are called exactly so. */
  static Set<Object> idsNamed(Env env, Field field, String name) {
    Table table = env.database().table(field.comodel());
    Set<Object> ids = new HashSet<>();
    for (long id = table.after(0); id != 0; id = table.after(id)) {
      Row row = table.row(id);
      String called = row == null ? null : env.database().displayName(field.comodel(), id);
      if (called != null && called.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        ids.add(id);
      }
    }
    return ids;
  }
}
