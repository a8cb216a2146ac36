package dev.odoodesk.sandbox.internal.schema;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the value of a computed field comes about. */
@FunctionalInterface
public interface Compute {
  @Nullable Object value(Records records, Row row);

  /** The value of {@code field} of the record that the many2one {@code through} names. */
  static Compute related(String through, String comodel, String field) {
    return (records, row) -> {
      Object id = row.get(through);
      Row target = id == null ? null : records.row(comodel, (Long) id);
      return target == null ? null : records.value(comodel, target, field);
    };
  }

  /** The records of {@code comodel} whose many2one {@code inverse} names this record. */
  static Compute inverse(String comodel, String inverse) {
    return (records, row) -> records.idsWhere(comodel, Map.of(inverse, row.id()));
  }

  /** The messages of this record. */
  static Compute messages(String model) {
    return (records, row) -> {
      List<Long> ids = records.idsWhere("mail.message", Map.of("model", model, "res_id", row.id()));
      return ids.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    };
  }
}
