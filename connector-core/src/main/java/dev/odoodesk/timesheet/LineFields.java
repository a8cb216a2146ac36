package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes and removes the {@linkplain LineField own fields} of timesheet lines. Thread-safe. */
public final class LineFields {
  private static final String DEFINITIONS = "ir.model.fields";

  private final OdooClient client;

  public LineFields(OdooClient client) {
    this.client = client;
  }

  /** Those that exist. */
  public List<LineField> existing() {
    List<LineField> missing = missing();
    return Arrays.stream(LineField.values()).filter(field -> !missing.contains(field)).toList();
  }

  /** Those that do not exist. */
  public List<LineField> missing() {
    client.model(TimesheetSchema.LINE).forgetFields();
    return Arrays.stream(LineField.values())
        .filter(field -> !client.model(TimesheetSchema.LINE).fields().has(field.fieldName()))
        .toList();
  }

  /**
   * Makes the fields that are missing; harmless when repeated.
   *
   * @return those that were made
   * @throws TimesheetException if the user lacks settings rights, or there are no timesheets
   */
  public List<LineField> create() {
    List<LineField> missing = missing();
    if (!missing.isEmpty()) {
      try {
        long model = model();
        client
            .model(DEFINITIONS)
            .create(missing.stream().map(field -> definition(field, model)).toList());
      } catch (AccessDeniedException e) {
        throw rightsMissing(e);
      }
      client.model(TimesheetSchema.LINE).forgetFields();
    }
    return missing;
  }

  /**
   * Removes the fields that exist, and what stands in them.
   *
   * @return those that were removed
   * @throws TimesheetException if the user lacks settings rights
   */
  public List<LineField> remove() {
    List<LineField> existing = existing();
    try {
      List<Long> ids =
          client
              .model(DEFINITIONS)
              .query()
              .where(
                  Domain.where("model", "=", TimesheetSchema.LINE)
                      .and("name", "in", names())
                      .and("state", "=", "manual"))
              .list()
              .stream()
              .map(Record::id)
              .toList();
      if (!ids.isEmpty()) {
        client.model(DEFINITIONS).delete(ids);
        client.model(TimesheetSchema.LINE).forgetFields();
      }
      return existing;
    } catch (AccessDeniedException e) {
      throw rightsMissing(e);
    }
  }

  private static List<String> names() {
    return Arrays.stream(LineField.values()).map(LineField::fieldName).toList();
  }

  private long model() {
    return client
        .model("ir.model")
        .query()
        .where(Domain.where("model", "=", TimesheetSchema.LINE))
        .first()
        .orElseThrow(() -> new TimesheetException("There are no timesheets: install hr_timesheet."))
        .id();
  }

  private static Map<String, Object> definition(LineField field, long model) {
    return Map.of(
        "name",
        field.fieldName(),
        "model_id",
        model,
        "field_description",
        field.label(),
        "ttype",
        field.type(),
        "state",
        "manual",
        "copied",
        false,
        "store",
        true);
  }

  private TimesheetException rightsMissing(AccessDeniedException cause) {
    return new TimesheetException(
        "User \"%s\" may not change the fields of %s: run `odoo-desk setup` once as a user with settings rights."
            .formatted(Objects.requireNonNull(client.connection().user()), TimesheetSchema.LINE),
        cause);
  }
}
