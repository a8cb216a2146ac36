package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes records as {@code read} shows them: {@code False} for what is empty. */
final class RecordReader {
  private final Env env;
  private final List<Field> fields;
  private final boolean bareIds;

  /** The names that this answer has needed so far, by model and id. */
  private final Map<String, Map<Long, String>> names = new HashMap<>();

  /**
   * @param names fields to show besides {@code id}; empty for all
   * @param bareIds a many2one as its id, without the name ({@code load=''})
   */
  RecordReader(Env env, Model model, List<String> names, boolean bareIds) {
    this.env = env;
    this.bareIds = bareIds;
    Collection<String> wanted =
        names.isEmpty() ? Access.readableFields(env, model) : new java.util.LinkedHashSet<>(names);
    this.fields = new ArrayList<>();
    for (String name : wanted) {
      Field field = model.field(name);
      if (field == null) {
        throw OdooError.value(
            (env.version() >= 19 ? "Invalid field %s on %s" : "Invalid field %s on model %s")
                .formatted(Python.repr(name), Python.repr(model.name())));
      }
      Access.checkFieldReadable(env, model, field);
      if (!"id".equals(name)) {
        fields.add(field);
      }
    }
  }

  void write(Row row, ValueWriter out) {
    out.startObject();
    out.name("id");
    out.integer(row.id());
    for (Field field : fields) {
      out.name(field.name());
      write(field, env.database().value(row, field), out);
    }
    out.endObject();
  }

  private void write(Field field, @Nullable Object value, ValueWriter out) {
    switch (field.type()) {
      case BOOLEAN -> out.flag(Boolean.TRUE.equals(value));
      case INTEGER, MANY2ONE_REFERENCE -> out.integer(value == null ? 0 : (Long) value);
      case FLOAT, MONETARY -> out.decimal(value == null ? BigDecimal.ZERO : (BigDecimal) value);
      case MANY2ONE -> reference(field.comodel(), (Long) value, out);
      case MANY2MANY, ONE2MANY -> out.value(value == null ? List.of() : value);
      case DATETIME -> textOrFalse(value == null ? null : Times.text((Instant) value), out);
      case DATE -> textOrFalse(value == null ? null : ((LocalDate) value).toString(), out);
      case CHAR, TEXT, HTML, SELECTION, BINARY -> textOrFalse((String) value, out);
      case JSON -> out.value(value == null ? false : value);
    }
  }

  private static void textOrFalse(@Nullable String text, ValueWriter out) {
    if (text == null) {
      out.flag(false);
    } else {
      out.text(text);
    }
  }

  private String nameOf(String model, long id) {
    String name = env.database().displayName(model, id);
    return name == null ? model + "," + id : name;
  }

  private void reference(String model, @Nullable Long id, ValueWriter out) {
    if (id == null) {
      out.flag(false);
    } else if (bareIds) {
      out.integer(id);
    } else {
      out.startArray();
      out.integer(id);
      out.text(
          names
              .computeIfAbsent(model, key -> new HashMap<>())
              .computeIfAbsent(id, key -> nameOf(model, key)));
      out.endArray();
    }
  }
}
