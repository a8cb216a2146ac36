package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code load}: creates or updates by external or database id, all rows or none. */
final class Loader {
  /** A row that was understood: the record it is for, and what it sets. */
  private record Parsed(
      @Nullable String externalId, @Nullable Long id, Map<String, @Nullable Object> values) {}

  private final Env env;
  private final Model model;
  private final List<LoadColumn> columns;
  private final LoadMessages messages;

  /** Fields that more than one column is about. */
  private final Set<String> ambiguous;

  Loader(Env env, Model model, List<String> paths) {
    this.env = env;
    this.model = model;
    this.columns = paths.stream().map(path -> LoadColumn.of(env, model, path)).toList();
    this.messages = new LoadMessages(env.version());
    Set<String> seen = new HashSet<>();
    this.ambiguous =
        columns.stream()
            .map(LoadColumn::name)
            .filter(name -> !seen.add(name))
            .collect(Collectors.toSet());
  }

  Map<String, @Nullable Object> load(@Nullable Object data) {
    Access.check(env, model, Access.Operation.WRITE);
    List<Parsed> rows = new ArrayList<>();
    if (data instanceof List<?> all) {
      for (int number = 0; number < all.size(); number++) {
        if (all.get(number) instanceof List<?> cells) {
          rows.add(parse(number, cells));
        }
      }
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("ids", messages.hasErrors() ? (Object) false : apply(rows));
    answer.put("messages", messages.all());
    answer.put("nextrow", 0L);
    return answer;
  }

  private Parsed parse(int number, List<?> cells) {
    int before = messages.all().size();
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
          case FIELD -> put(number, column, cell, values);
        }
      } catch (CellError e) {
        boolean ofField = column.kind() == LoadColumn.Kind.FIELD;
        messages.error(number, column.name(), ofField ? column.field() : null, e.text(), e.more());
      }
    }
    if (externalId != null && id == null) {
      id = target(number, externalId);
    }
    boolean onlyUnknown = messages.all().size() == before + 1 && id == null;
    if (messages.all().size() == before || onlyUnknown) {
      check(number, id, values);
    }
    return new Parsed(externalId, id, values);
  }

  private void put(
      int row, LoadColumn column, @Nullable Object cell, Map<String, @Nullable Object> values) {
    if (ambiguous.contains(column.name())) {
      if (values.containsKey(column.name())) {
        return;
      }
      messages.error(
          row,
          column.name(),
          null,
          "Ambiguous specification for field '%s', only provide one of name, external id or database id"
              .formatted(column.field().label()),
          null);
    }
    values.put(
        column.name(),
        ambiguous.contains(column.name()) ? null : column.convert(env, cell, row, messages));
  }

  private static String qualified(@Nullable Object cell) {
    String name = String.valueOf(cell);
    return name.contains(".") ? name : "__import__." + name;
  }

  private @Nullable Long target(int row, String externalId) {
    ExternalIds.Target target = env.database().externalIds().target(externalId);
    if (target == null) {
      return null;
    }
    if (!target.model().equals(model.name()) && env.version() >= 17) {
      messages.error(
          row,
          "For external id %s when trying to create/update a record of model %s found record of different model %s (%d)"
              .formatted(externalId, model.name(), target.model(), target.id()));
    }
    return target.id();
  }

  private Long databaseId(@Nullable Object cell) {
    String text = String.valueOf(cell).strip();
    if (!text.matches("\\d{1,18}")) {
      throw new OdooError(
          OdooError.Kind.INVALID_TEXT,
          "invalid input syntax for type integer: \"%s\"\n".formatted(text));
    }
    long id = Long.parseLong(text);
    if (env.database().row(model.name(), id) == null) {
      throw new CellError("Unknown database identifier '" + text + "'", null);
    }
    return id;
  }

  /** Finds out beforehand whether creating or writing would be refused. */
  private void check(int row, @Nullable Long id, Map<String, @Nullable Object> values) {
    ValueConverter converter = new ValueConverter(env, model);
    try {
      Map<String, @Nullable Object> all =
          new LinkedHashMap<>(id == null ? converter.defaults() : Map.of());
      all.putAll(converter.convert(values, null));
      if (id == null) {
        SideEffects.ofCreate(env, model, all);
      }
      RequiredValues required = new RequiredValues(env, model);
      Optional<Field> missing = required.missing(all, id == null);
      missing.ifPresent(
          field -> messages.error(row, field.name(), null, required.loadMessage(field), null));
    } catch (OdooError e) {
      messages.error(row, e.text());
    }
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
