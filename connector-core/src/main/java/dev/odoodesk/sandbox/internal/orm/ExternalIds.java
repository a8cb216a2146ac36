package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of records that hold across databases: {@code module.name}. Kept as {@code ir.model.data}.
 */
public final class ExternalIds {
  /** What a name stands for. */
  record Target(String model, long id) {}

  private static final String DATA = "ir.model.data";

  private final Database database;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();

  ExternalIds(Database database) {
    this.database = database;
  }

  @Nullable Target target(String name) {
    return targets.get(name);
  }

  /** The id that a name stands for, null for an unknown one. */
  public @Nullable Long find(String name) {
    Target target = targets.get(name);
    return target == null ? null : target.id();
  }

  /** Gives a record a name. */
  public void put(String name, String model, long id, Instant at) {
    int dot = name.indexOf('.');
    targets.put(name, new Target(model, id));
    Map<String, Object> values = new HashMap<>();
    values.put("module", dot < 0 ? "" : name.substring(0, dot));
    values.put("name", name.substring(dot + 1));
    values.put("model", model);
    values.put("res_id", id);
    database.insert(DATA, values, at);
  }

  /** The names of a record. */
  List<String> namesOf(String model, long id) {
    List<String> names = new ArrayList<>();
    for (long data : rowsOf(model, id)) {
      Row row = database.row(DATA, data);
      if (row != null) {
        names.add(row.get("module") + "." + row.get("name"));
      }
    }
    return names;
  }

  private List<Long> rowsOf(String model, long id) {
    return database.idsWhere(DATA, Map.of("model", model, "res_id", id));
  }

  /** The record is gone, so are its names. */
  void forget(String model, long id) {
    for (long data : rowsOf(model, id)) {
      database.table(DATA).delete(data);
    }
    targets.values().removeIf(target -> target.id() == id && target.model().equals(model));
  }
}
