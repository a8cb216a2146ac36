package dev.odoodesk.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a model as the logged-in user may see them. Immutable and thread-safe.
 *
 * @param model technical name of the model
 * @param byName the fields by their names
 */
public record ModelFields(String model, Map<String, FieldInfo> byName) {

  /** Copies the map, keeping its order. */
  public ModelFields {
    byName = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Whether there is such a field. */
  public boolean has(String field) {
    return byName.containsKey(field);
  }

  /** Whether there is such a field and it has this type. */
  public boolean has(String field, FieldType type) {
    FieldInfo info = byName.get(field);
    return info != null && info.type() == type;
  }

  /** The field, if there is one. */
  public Optional<FieldInfo> find(String field) {
    return Optional.ofNullable(byName.get(field));
  }

  /** All names. */
  public Set<String> names() {
    return byName.keySet();
  }
}
