package dev.odoodesk.sandbox.internal.schema;

import org.jspecify.annotations.Nullable;

/** How records are called. */
final class Naming {
  private Naming() {}

  /** By the value of a field; a many2one lends the name of the record that it names. */
  static Compute by(String model, String field, @Nullable String comodel) {
    return (records, row) -> {
      Object value = records.value(model, row, field);
      if (value instanceof Long id && comodel != null) {
        Row target = records.row(comodel, id);
        return target == null ? null : records.value(comodel, target, "display_name");
      }
      return value == null ? null : value.toString();
    };
  }

  /** A ticket is called by its subject and its number: the reference, where the version has one. */
  static Object ticket(Records records, Row row) {
    Object reference = records.value("helpdesk.ticket", row, "ticket_ref");
    boolean has = records.version() >= 16 && reference != null;
    return row.get("name") + " (#" + (has ? reference : row.id()) + ")";
  }

  /** A field is called by its label and its model. */
  static Object field(Records records, Row row) {
    Object model = row.get("model");
    if (records.version() >= 17 && row.get("model_id") instanceof Long id) {
      Row described = records.row("ir.model", id);
      model = described == null ? model : described.get("name");
    }
    return row.get("field_description") + " (" + model + ")";
  }

  /** A contact of a company is called by both names. */
  static @Nullable Object partner(Records records, Row row) {
    Object name = row.get("name");
    Object parent = row.get("parent_id");
    Row company = parent == null ? null : records.row("res.partner", (Long) parent);
    return company == null ? name : company.get("name") + ", " + name;
  }
}
