package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands by which x2many fields are written: {@code [0, _, values]} create, {@code [1, id,
 * values]} update, {@code [2, id]} delete, {@code [3, id]} unlink, {@code [4, id]} link, {@code
 * [5]} clear, {@code [6, _, ids]} replace.
 */
final class Commands {
  private final Env env;
  private final Field field;

  Commands(Env env, Field field) {
    this.env = env;
    this.field = field;
  }

  /** The links after the commands; a plain list of ids replaces them. */
  List<Long> apply(@Nullable Object value, @Nullable Object before) {
    Set<Long> links = new LinkedHashSet<>();
    if (before instanceof List<?> ids) {
      ids.forEach(id -> links.add((Long) id));
    }
    if (!(value instanceof List<?> commands)) {
      links.clear();
      return List.of();
    }
    if (!commands.isEmpty() && commands.get(0) instanceof Number) {
      links.clear();
      commands.forEach(id -> links.add(id(id)));
    }
    for (Object item : commands) {
      if (item instanceof List<?> command && !command.isEmpty()) {
        apply(command, links);
      }
    }
    return List.copyOf(links);
  }

  /** The values of records to make together with their parent, for a one2many. */
  static List<Map<?, ?>> toCreate(@Nullable Object value) {
    List<Map<?, ?>> created = new ArrayList<>();
    if (value instanceof List<?> commands) {
      for (Object item : commands) {
        if (item instanceof List<?> command
            && command.size() == 3
            && isCode(command.get(0), 0)
            && command.get(2) instanceof Map<?, ?> values) {
          created.add(values);
        }
      }
    }
    return created;
  }

  private static boolean isCode(@Nullable Object code, int wanted) {
    return code instanceof Number number && number.intValue() == wanted;
  }

  private void apply(List<?> command, Set<Long> links) {
    int code = command.get(0) instanceof Number number ? number.intValue() : -1;
    switch (code) {
      case 0 -> {
        if (field.type() == FieldType.MANY2MANY && command.get(2) instanceof Map<?, ?> values) {
          links.addAll(new Creator(env, env.model(field.comodel())).create(List.of(values)));
        }
      }
      case 1 -> {
        if (command.get(2) instanceof Map<?, ?> values) {
          new Writer(env, env.model(field.comodel())).write(List.of(id(command.get(1))), values);
        }
      }
      case 2 -> {
        links.remove(id(command.get(1)));
        new Remover(env, env.model(field.comodel())).unlink(List.of(id(command.get(1))));
      }
      case 3 -> links.remove(id(command.get(1)));
      case 4 -> links.add(id(command.get(1)));
      case 5 -> links.clear();
      case 6 -> {
        links.clear();
        if (command.get(2) instanceof List<?> ids) {
          ids.forEach(id -> links.add(id(id)));
        }
      }
      default ->
          throw OdooError.value(
              "Wrong value for %s: %s".formatted(field.name(), Python.repr(command)));
    }
  }

  private static Long id(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw OdooError.value("not an id: " + Python.repr(value));
  }
}
