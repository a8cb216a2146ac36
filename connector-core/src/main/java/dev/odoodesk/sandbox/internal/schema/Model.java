package dev.odoodesk.sandbox.internal.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model: its fields and how its records are named and ordered.
 *
 * <p>Thread-safe: fields that are added or removed later replace the map as a whole.
 */
public final class Model {
  private final String name;
  private final String label;
  private final String recordName;
  private final String order;
  private final boolean chatter;
  private volatile Map<String, Field> fields;

  Model(
      String name,
      String label,
      String recordName,
      String order,
      boolean chatter,
      Map<String, Field> fields) {
    this.name = name;
    this.label = label;
    this.recordName = recordName;
    this.order = order;
    this.chatter = chatter;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public String name() {
    return name;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** The field that names a record. */
  public String recordName() {
    return recordName;
  }

  /** The order of a search that asks for none. */
  public String order() {
    return order;
  }

  /** Whether records have messages. */
  public boolean hasChatter() {
    return chatter;
  }

  public Map<String, Field> fields() {
    return fields;
  }

  public @Nullable Field field(String field) {
    return fields.get(field);
  }

  public synchronized void add(Field field) {
    Map<String, Field> more = new LinkedHashMap<>(fields);
    more.put(field.name(), field);
    fields = Collections.unmodifiableMap(more);
  }

  public synchronized void remove(String field) {
    Map<String, Field> fewer = new LinkedHashMap<>(fields);
    fewer.remove(field);
    fields = Collections.unmodifiableMap(fewer);
  }
}
