package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code load}: creates or updates by external or database id, all rows or none. */
final class Loader {
  /** A row that was understood: the record it is for, and what it sets. */
  private record Parsed(
      int number,
      @Nullable String externalId,
      @Nullable Long id,
      Map<String, @Nullable Object> values) {}

  private final Env env;
  private final Model model;
  private final List<LoadColumn> columns;
  private final List<Map<String, @Nullable Object>> messages = new ArrayList<>();

  Loader(Env env, Model model, List<String> paths) {
    this.env = env;
    this.model = model;
    this.columns = paths.stream().map(path -> LoadColumn.of(model, path)).toList();
  }

  Map<String, @Nullable Object> load(@Nullable Object data) {
    List<Parsed> rows = new ArrayList<>();
    if (data instanceof List<?> all) {
      for (int number = 0; number < all.size(); number++) {
        if (all.get(number) instanceof List<?> cells) {
          Parsed row = parse(number, cells);
          if (row != null) {
            rows.add(row);
          }
        }
      }
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("ids", messages.isEmpty() ? apply(rows) : (Object) false);
    answer.put("messages", messages);
    answer.put("nextrow", 0L);
    return answer;
  }

  private @Nullable Parsed parse(int number, List<?> cells) {
    int before = messages.size();
    String externalId = null;
    Long id = null;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size() && i < cells.size(); i++) {
      LoadColumn column = columns.get(i);
      Object cell = cells.get(i);
      try {
        switch (column.kind()) {
          case EXTERNAL_ID -> externalId = Python.isTrue(cell) ? qualified(cell) : null;
          case DATABASE_ID -> id = Python.isTrue(cell) ? databaseId(cell) : null;
          case FIELD -> values.put(column.field().name(), column.convert(env, cell));
        }
      } catch (OdooError e) {
        messages.add(message(number, column.name(), e.text()));
      }
    }
    if (externalId != null && id == null) {
      ExternalIds.Target target = env.database().externalIds().target(externalId);
      id = target == null ? null : target.id();
    }
    if (messages.size() == before) {
      check(number, id, values);
    }
    return messages.size() == before ? new Parsed(number, externalId, id, values) : null;
  }

  private static String qualified(@Nullable Object cell) {
    String name = String.valueOf(cell);
    return name.contains(".") ? name : "__import__." + name;
  }

  private Long databaseId(@Nullable Object cell) {
    long id;
    try {
      id = Long.parseLong(String.valueOf(cell).strip());
    } catch (NumberFormatException e) {
      throw OdooError.value("Invalid database identifier '" + cell + "'");
    }
    if (env.database().row(model.name(), id) == null) {
      throw OdooError.value("Unknown database identifier '" + cell + "'");
    }
    return id;
  }

  /** Finds out beforehand whether creating or writing would be refused. */
  private void check(int number, @Nullable Long id, Map<String, @Nullable Object> values) {
    ValueConverter converter = new ValueConverter(env, model);
    try {
      Map<String, @Nullable Object> all =
          new LinkedHashMap<>(id == null ? converter.defaults() : Map.of());
      all.putAll(converter.convert(values, null));
      if (id == null) {
        SideEffects.ofCreate(env, model, all);
      }
      converter.checkRequired(all, id == null);
    } catch (OdooError e) {
      messages.add(message(number, null, e.text()));
    }
  }

  private static Map<String, @Nullable Object> message(
      int row, @Nullable String field, String text) {
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("type", "error");
    message.put("message", text);
    message.put("rows", Map.of("from", row, "to", row));
    message.put("record", row);
    if (field != null) {
      message.put("field", field);
    }
    return message;
  }

  private List<Long> apply(List<Parsed> rows) {
    List<Long> ids = new ArrayList<>();
    for (Parsed row : rows) {
      Long id = row.id();
      if (id != null) {
        new Writer(env, model).write(List.of(id), row.values());
      } else {
        id = new Creator(env, model).create(List.of(row.values())).get(0);
      }
      if (row.externalId() != null && env.database().externalIds().find(row.externalId()) == null) {
        env.database().externalIds().put(row.externalId(), model.name(), id, env.now());
      }
      ids.add(id);
    }
    return ids;
  }
}
