package dev.odoodesk.helpdesk;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Command;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.HelpdeskException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes and removes the {@linkplain OwnField own fields} of a model. Thread-safe.
 *
 * <p>Needs settings rights. Making a field adds a column to the table and makes Odoo reload its
 * models, so it is done once, by {@code odoo-desk setup}, and not by a sync.
 */
public final class OwnFields {
  private static final String MODEL = "ir.model.fields";

  /** Where a field's changes stand among the tracked ones; any number turns tracking on. */
  private static final int TRACKING_SEQUENCE = 100;

  private final OdooClient client;
  private final String model;

  /**
   * The own fields of a model.
   *
   * @param model technical name of the model that holds the tickets
   */
  public OwnFields(OdooClient client, String model) {
    this.client = client;
    this.model = model;
  }

  /** Technical name of the model that they are on. */
  public String model() {
    return model;
  }

  /** Those that exist. */
  public List<OwnField> existing() {
    client.model(model).forgetFields();
    return Arrays.stream(OwnField.values())
        .filter(field -> client.model(model).fields().has(field.fieldName()))
        .toList();
  }

  /** Those that {@link #create()} would make. */
  public List<OwnField> missing() {
    List<OwnField> existing = existing();
    return Arrays.stream(OwnField.values()).filter(field -> !existing.contains(field)).toList();
  }

  /**
   * Makes the fields that are missing; harmless when repeated.
   *
   * @return those that were made
   * @throws HelpdeskException if the user lacks settings rights
   * @throws dev.odoodesk.client.OdooException if the server fails
   */
  public List<OwnField> create() {
    List<OwnField> missing = missing();
    if (!missing.isEmpty()) {
      withSettingsRights(
          () -> {
            long modelId = modelId();
            client.model(MODEL).create(missing.stream().map(f -> values(f, modelId)).toList());
          });
      client.model(model).forgetFields();
    }
    return missing;
  }

  /**
   * Removes the fields that exist, and what stands in them.
   *
   * @return those that were removed
   * @throws HelpdeskException if the user lacks settings rights
   * @throws dev.odoodesk.client.OdooException if the server fails
   */
  public List<OwnField> remove() {
    Map<OwnField, Long> ids = new EnumMap<>(OwnField.class);
    withSettingsRights(
        () -> {
          for (Record record : definitions()) {
            OwnField.named(Objects.requireNonNullElse(record.text("name"), ""))
                .ifPresent(field -> ids.put(field, record.id()));
          }
          if (!ids.isEmpty()) {
            client.model(MODEL).delete(ids.values());
          }
        });
    client.model(model).forgetFields();
    return List.copyOf(ids.keySet());
  }

  private List<Record> definitions() {
    List<String> names = Arrays.stream(OwnField.values()).map(OwnField::fieldName).toList();
    return client
        .model(MODEL)
        .query()
        .where(
            Domain.where("model", "=", model).and("name", "in", names).and("state", "=", "manual"))
        .fields("name")
        .list();
  }

  private long modelId() {
    OdooModel models = client.model("ir.model");
    return models
        .query()
        .where(Domain.where("model", "=", model))
        .first()
        .orElseThrow(
            () -> new HelpdeskException(Kind.NO_TICKETS, "There is no model " + model + "."))
        .id();
  }

  private static Map<String, @Nullable Object> values(OwnField field, long modelId) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("name", field.fieldName());
    values.put("model_id", modelId);
    values.put("field_description", field.label());
    values.put("ttype", field.type().name().toLowerCase(Locale.ROOT));
    values.put("state", "manual");
    values.put("copied", false);
    values.put("store", true);
    if (field.tracked()) {
      values.put("tracking", TRACKING_SEQUENCE);
    }
    if (field.type() == OwnField.Type.SELECTION) {
      List<Command> options = new ArrayList<>();
      for (OwnField.State state : field.selection()) {
        options.add(
            Command.create(
                Map.of("value", state.key(), "name", state.label(), "sequence", options.size())));
      }
      values.put("selection_ids", options);
    }
    return values;
  }

  private void withSettingsRights(Runnable work) {
    try {
      work.run();
    } catch (AccessDeniedException e) {
      throw new HelpdeskException(
          Kind.RIGHTS_MISSING,
          "User \"%s\" may not change the fields of %s: run `odoo-desk setup` once as a user with settings rights."
              .formatted(client.connection().user(), model),
          e);
    }
  }
}
