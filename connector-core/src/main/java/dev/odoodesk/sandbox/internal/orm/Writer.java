package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes records: all of them or, after an error, none. */
final class Writer {
  private final Env env;
  private final Model model;
  private final Table table;
  private final boolean counted;

  Writer(Env env, Model model) {
    this(env, model, true);
  }

  /**
   * @param counted whether these writes are a client's
   */
  Writer(Env env, Model model, boolean counted) {
    this.env = env;
    this.model = model;
    this.table = env.database().table(model.name());
    this.counted = counted;
  }

  void write(List<Long> ids, Map<?, ?> values) {
    writeEach(ids, ids.stream().<Map<?, ?>>map(id -> values).toList());
  }

  /** Writes to each record values of its own. */
  void writeEach(List<Long> ids, List<? extends Map<?, ?>> valuesOfEach) {
    if (ids.isEmpty()) {
      return;
    }
    Access.check(env, model, Access.Operation.WRITE);
    List<Row> rows = existing(ids);
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      changes.add(changesOf(rows.get(i), valuesOfEach.get(i)));
    }
    for (int i = 0; i < rows.size(); i++) {
      apply(rows.get(i), changes.get(i), valuesOfEach.get(i));
    }
  }

  private List<Row> existing(List<Long> ids) {
    List<Row> rows = new ArrayList<>();
    for (Long id : ids) {
      Row row = table.row(id);
      if (row == null) {
        throw OdooError.missing(model.name(), List.of(id), env.user().id());
      }
      rows.add(row);
    }
    return rows;
  }

  private Map<String, @Nullable Object> changesOf(Row row, Map<?, ?> values) {
    ValueConverter converter = new ValueConverter(env, model);
    Map<String, @Nullable Object> changes = converter.convert(values, row);
    new RequiredValues(env, model).check(changes, false);
    return changes;
  }

  private void apply(Row before, Map<String, @Nullable Object> changes, Map<?, ?> given) {
    if (counted) {
      changes.keySet().forEach(field -> env.database().counters().wrote(model.name(), field));
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(changes);
    SideEffects.ofWrite(env, model, before, all);
    all.put("write_date", env.now());
    all.put("write_uid", env.user().id());
    Children children = new Children(env, model, before.id());
    children.extract(all, given);
    Map<String, @Nullable Object> old = Tracking.snapshot(model, before, all.keySet());
    table.update(before.id(), all);
    children.apply();
    env.database().metadata().changed(env, model, before.id());
    Tracking.record(env, model, before.id(), old, all);
  }
}
