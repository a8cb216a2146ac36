package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records: all of them or, after an error, none. */
final class Creator {
  private final Env env;
  private final Model model;
  private final Table table;
  private final boolean counted;

  Creator(Env env, Model model) {
    this(env, model, true);
  }

  Creator(Env env, Model model, boolean counted) {
    this.env = env;
    this.model = model;
    this.table = env.database().table(model.name());
    this.counted = counted;
  }

  List<Long> create(List<? extends Map<?, ?>> valuesOfEach) {
    if (valuesOfEach.isEmpty()) {
      return List.of();
    }
    Access.check(env, model, Access.Operation.CREATE);
    ValueConverter converter = new ValueConverter(env, model);
    List<Map<String, @Nullable Object>> given = new ArrayList<>();
    List<Map<String, @Nullable Object>> complete = new ArrayList<>();
    for (Map<?, ?> values : valuesOfEach) {
      Map<String, @Nullable Object> converted = converter.convert(values, null);
      Map<String, @Nullable Object> all = new LinkedHashMap<>(converter.defaults());
      all.putAll(converted);
      SideEffects.ofCreate(env, model, all);
      env.database().metadata().complete(env, model, all);
      new RequiredValues(env, model).check(all, true);
      given.add(converted);
      complete.add(all);
    }
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < complete.size(); i++) {
      ids.add(insert(complete.get(i), given.get(i), valuesOfEach.get(i)));
    }
    return ids;
  }

  private long insert(
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> converted,
      Map<?, ?> given) {
    if (counted) {
      converted.keySet().forEach(field -> env.database().counters().wrote(model.name(), field));
    }
    long id = table.nextId();
    Children children = new Children(env, model, id);
    children.extract(values, given);
    values.put("create_date", env.now());
    values.put("create_uid", env.user().id());
    values.put("write_date", env.now());
    values.put("write_uid", env.user().id());
    SideEffects.ofNewId(env, model, id, values);
    table.insert(id, values);
    children.apply();
    env.database().metadata().changed(env, model, id);
    Tracking.created(env, model, id);
    return id;
  }
}
