package dev.odoodesk.sandbox.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * One record as it is kept: stored values by field name, in the Java types of {@link FieldType}.
 */
public interface Row {
  long id();

  /** The stored value, or null for an empty one and for a field that this record does not keep. */
  @Nullable Object get(String field);
}
