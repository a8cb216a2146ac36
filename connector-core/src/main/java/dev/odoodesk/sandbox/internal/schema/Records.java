package dev.odoodesk.sandbox.internal.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a computed field may look at: the records of other models. */
public interface Records {
  /** The major version that is imitated. */
  int version();

  @Nullable Row row(String model, long id);

  /** Any field's value, stored or computed. */
  @Nullable Object value(String model, Row row, String field);

  /** The ids, ascending, of the records whose stored fields equal all of these values. */
  List<Long> idsWhere(String model, Map<String, Object> equal);
}
