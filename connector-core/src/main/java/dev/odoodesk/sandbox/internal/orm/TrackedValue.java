package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One side of a tracked change, in the columns that its type fills. */
public final class TrackedValue {
  /** What the columns of the value before begin with. */
  public static final String OLD = "old_value_";

  /** What the columns of the value after begin with. */
  public static final String NEW = "new_value_";

  private TrackedValue() {}

  /** The filled columns, by the part of their names that follows {@link #OLD} or {@link #NEW}. */
  public static Map<String, @Nullable Object> of(
      Database database, Field field, @Nullable Object value) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    switch (field.type()) {
      case MANY2ONE -> {
        columns.put("integer", value == null ? 0L : value);
        columns.put(
            "char", value == null ? "" : database.displayName(field.comodel(), (Long) value));
      }
      case SELECTION -> columns.put("char", value == null ? "" : field.labelOf((String) value));
      case BOOLEAN -> columns.put("integer", Boolean.TRUE.equals(value) ? 1L : 0L);
      case INTEGER, MANY2ONE_REFERENCE -> columns.put("integer", value == null ? 0L : value);
      case FLOAT, MONETARY -> columns.put("float", value == null ? BigDecimal.ZERO : value);
      case DATETIME -> columns.put("datetime", value);
      case DATE ->
          columns.put(
              "datetime",
              value == null ? null : ((LocalDate) value).atStartOfDay().toInstant(ZoneOffset.UTC));
      case MANY2MANY, ONE2MANY -> columns.put("char", names(database, field, value));
      case CHAR -> columns.put("char", value);
      default -> columns.put("text", value);
    }
    return columns;
  }

  private static String names(Database database, Field field, @Nullable Object ids) {
    Collection<?> all = ids instanceof Collection<?> some ? some : java.util.List.of();
    return all.stream()
        .map(id -> String.valueOf(database.displayName(field.comodel(), (Long) id)))
        .collect(Collectors.joining(", "));
  }
}
