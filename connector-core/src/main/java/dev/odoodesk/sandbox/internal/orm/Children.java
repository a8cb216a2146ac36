package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a one2many that are made, changed or removed together with their parent. */
final class Children {
  private final Env env;
  private final Model model;
  private final long parent;
  private final Map<Field, Object> commands = new LinkedHashMap<>();

  Children(Env env, Model model, long parent) {
    this.env = env;
    this.model = model;
    this.parent = parent;
  }

  /** Takes the one2many fields out of {@code values} and remembers their commands. */
  void extract(Map<String, @Nullable Object> values, Map<?, ?> given) {
    for (String name : List.copyOf(values.keySet())) {
      Field field = model.field(name);
      if (field != null && field.type() == FieldType.ONE2MANY) {
        values.remove(name);
        Object command = given.get(name);
        if (command != null) {
          commands.put(field, command);
        }
      }
    }
  }

  void apply() {
    commands.forEach(
        (field, command) -> {
          List<Map<?, ?>> created = new ArrayList<>();
          for (Map<?, ?> values : Commands.toCreate(command)) {
            Map<Object, @Nullable Object> all = new HashMap<>(values);
            all.put(String.valueOf(field.inverse()), parent);
            created.add(all);
          }
          new Creator(env, env.model(field.comodel())).create(created);
        });
  }
}
