package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a client sends into what a record keeps; refuses what a server would refuse. */
final class ValueConverter {
  /** Set by the server alone; whatever a client sends for them is dropped without a word. */
  static final Set<String> MAGIC =
      Set.of("id", "create_date", "create_uid", "write_date", "write_uid", "display_name");

  private final Env env;
  private final Model model;

  ValueConverter(Env env, Model model) {
    this.env = env;
    this.model = model;
  }

  /**
   * The values by field, without the magic ones.
   *
   * @param before the record as it is, null for a new one
   */
  Map<String, @Nullable Object> convert(Map<?, ?> values, @Nullable Row before) {
    Map<String, @Nullable Object> converted = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      String name = String.valueOf(entry.getKey());
      if (MAGIC.contains(name)) {
        continue;
      }
      Field field = model.field(name);
      if (field == null) {
        throw OdooError.value(
            (env.version() >= 19 ? "Invalid field %s in %s" : "Invalid field %s on model %s")
                .formatted(Python.repr(name), Python.repr(model.name())));
      }
      if (field.isKept() || field.type().isToMany()) {
        converted.put(name, convert(field, entry.getValue(), before));
      }
    }
    return converted;
  }

  /**
   * @param before the record as it is, null for a new one; matters to commands of x2many fields
   */
  @Nullable Object convert(Field field, @Nullable Object value, @Nullable Row before) {
    boolean empty = value == null || Boolean.FALSE.equals(value);
    return switch (field.type()) {
      case BOOLEAN -> Python.isTrue(value);
      case INTEGER, MANY2ONE_REFERENCE -> empty ? (Object) 0L : integer(value);
      case FLOAT, MONETARY -> empty ? BigDecimal.ZERO : decimal(value);
      case CHAR, TEXT, BINARY -> empty ? null : text(value);
      case HTML -> empty ? null : html(text(value));
      case SELECTION -> empty ? null : selection(field, value);
      case DATE -> empty ? null : Times.date(text(value));
      case DATETIME -> empty ? null : Times.dateTime(text(value)).toInstant(ZoneOffset.UTC);
      case MANY2ONE -> empty ? null : reference(field, value);
      case MANY2MANY, ONE2MANY ->
          new Commands(env, field).apply(value, before == null ? null : before.get(field.name()));
      case JSON -> empty ? null : value;
    };
  }

  private static String text(@Nullable Object value) {
    return value instanceof Boolean flag ? (flag ? "True" : "False") : String.valueOf(value);
  }

  private static String html(String text) {
    return text.isBlank() || text.contains("<") ? text : "<p>" + text + "</p>";
  }

  private static Long integer(@Nullable Object value) {
    if (value instanceof Number number) {
      return Python.decimal(number).longValue();
    }
    try {
      return Long.valueOf(String.valueOf(value).strip());
    } catch (NumberFormatException e) {
      throw OdooError.value("invalid literal for int() with base 10: " + Python.repr(value));
    }
  }

  private static BigDecimal decimal(@Nullable Object value) {
    if (value instanceof Number number) {
      return Python.decimal(number);
    }
    try {
      return new BigDecimal(String.valueOf(value).strip());
    } catch (NumberFormatException e) {
      throw OdooError.value("could not convert string to float: " + Python.repr(value));
    }
  }

  private String selection(Field field, @Nullable Object value) {
    if (value instanceof String key
        && field.selection().stream().anyMatch(choice -> choice.key().equals(key))) {
      return key;
    }
    throw OdooError.value(
        "Wrong value for %s.%s: %s".formatted(model.name(), field.name(), Python.repr(value)));
  }

  private Long reference(Field field, @Nullable Object value) {
    Object id = value instanceof List<?> pair && !pair.isEmpty() ? pair.get(0) : value;
    if (!(id instanceof Number number)) {
      throw new OdooError(
          OdooError.Kind.INVALID_TEXT,
          "invalid input syntax for type integer: \"%s\"\n".formatted(value));
    }
    long target = number.longValue();
    if (env.database().row(field.comodel(), target) == null) {
      throw OdooError.missing(field.comodel(), List.of(target), env.user().id());
    }
    return target;
  }

  /** What a new record has where nothing is given. */
  Map<String, @Nullable Object> defaults() {
    Map<String, @Nullable Object> defaults = new HashMap<>();
    for (Field field : model.fields().values()) {
      if (field.isKept() && field.fallback() != null) {
        defaults.put(field.name(), field.fallback());
      }
      Object given = env.context().values().get("default_" + field.name());
      if (field.isKept() && given != null) {
        defaults.put(field.name(), convert(field, given, null));
      }
    }
    return defaults;
  }
}
