package dev.odoodesk.sandbox.internal.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, by name. */
record Arguments(Map<String, @Nullable Object> values) {
  @Nullable Object get(String name) {
    return values.get(name);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  long number(String name) {
    Object value = values.get(name);
    if (value == null || Boolean.FALSE.equals(value)) {
      return 0;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw OdooError.type("'" + name + "' must be a number, not " + Python.repr(value));
  }

  String text(String name) {
    return String.valueOf(values.get(name));
  }

  /** Names, empty where nothing is given. */
  List<String> names(String name) {
    List<String> names = new ArrayList<>();
    if (values.get(name) instanceof List<?> items) {
      items.forEach(item -> names.add(String.valueOf(item)));
    }
    return names;
  }

  Map<?, ?> map(String name) {
    if (values.get(name) instanceof Map<?, ?> map) {
      return map;
    }
    throw new OdooError(
        OdooError.Kind.ATTRIBUTE,
        "%s is not a dictionary: %s".formatted(name, Python.repr(values.get(name))));
  }

  List<Map<?, ?>> maps(String name) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (values.get(name) instanceof List<?> items) {
      for (Object item : items) {
        if (!(item instanceof Map<?, ?> map)) {
          throw OdooError.type("not a dictionary: " + Python.repr(item));
        }
        maps.add(map);
      }
      return maps;
    }
    return List.of(map(name));
  }

  /** Ids given as one number or as a list of them. */
  static List<Long> ids(@Nullable Object value) {
    if (value instanceof Number number) {
      return List.of(number.longValue());
    }
    List<Long> ids = new ArrayList<>();
    if (value instanceof List<?> items) {
      for (Object item : items) {
        if (!(item instanceof Number number)) {
          throw OdooError.type("not an id: " + Python.repr(item));
        }
        ids.add(number.longValue());
      }
    }
    return ids;
  }
}
