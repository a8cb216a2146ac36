package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Choice;
import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models and fields as records ({@code ir.model}, {@code ir.model.fields}); fields that users
 * add there come into being, and go when they are removed.
 */
public final class Metadata {
  private static final String FIELDS = "ir.model.fields";
  private static final String SELECTION = "ir.model.fields.selection";
  private static final Pattern OPTION =
      Pattern.compile("\\(\\s*'([^']*)'\\s*,\\s*'([^']*)'\\s*\\)");

  private final Database database;
  private final Map<String, Long> ids = new ConcurrentHashMap<>();

  Metadata(Database database) {
    this.database = database;
  }

  void describeAll() {
    Instant now = Times.stored(database.clock().instant());
    for (Model model : database.schema().models()) {
      long modelId =
          database.insert(
              "ir.model",
              Map.of("name", model.label(), "model", model.name(), "state", "base"),
              now);
      for (Field field : model.fields().values()) {
        long id = database.insert(FIELDS, described(model, modelId, field), now);
        ids.put(key(model.name(), field.name()), id);
        long sequence = 0;
        for (Choice choice : field.selection()) {
          database.insert(
              SELECTION,
              Map.of(
                  "field_id",
                  id,
                  "value",
                  choice.key(),
                  "name",
                  choice.label(),
                  "sequence",
                  sequence++),
              now);
        }
      }
    }
  }

  private static Map<String, @Nullable Object> described(Model model, long modelId, Field field) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", field.name());
    values.put("model", model.name());
    values.put("model_id", modelId);
    values.put("field_description", field.label());
    values.put("ttype", field.type().odooName());
    values.put("relation", field.relation());
    values.put("relation_field", field.inverse());
    values.put("required", field.required());
    values.put("readonly", field.readonly());
    values.put("store", field.stored());
    values.put("tracking", field.tracked() ? 100L : 0L);
    values.put("state", "base");
    return values;
  }

  private static String key(String model, String field) {
    return model + "," + field;
  }

  /** The id of a field's description. */
  @Nullable Long idOf(Model model, Field field) {
    return idOf(model.name(), field.name());
  }

  /** The id of a field's description. */
  public @Nullable Long idOf(String model, String field) {
    return ids.get(key(model, field));
  }

  /** Checks and completes the description of a field that is about to be made. */
  void complete(Env env, Model model, Map<String, @Nullable Object> values) {
    if (!model.name().equals(FIELDS)) {
      return;
    }
    Object modelId = values.get("model_id");
    Row described = modelId == null ? null : database.row("ir.model", (Long) modelId);
    if (described == null) {
      return;
    }
    String target = String.valueOf(described.get("model"));
    values.put("model", target);
    values.put("state", "manual");
    values.putIfAbsent("modules", "");
    String name = String.valueOf(values.get("name"));
    if (!name.startsWith("x_")) {
      throw OdooError.validation(
          env.version() >= 19
              ? "The operation cannot be completed: Custom fields must have a name that starts with 'x_'!"
              : "Custom fields must have a name that starts with 'x_' !");
    }
    if (!name.matches("[a-z0-9_]+")) {
      throw OdooError.validation(
          "Field names can only contain characters, digits and underscores (up to 63).");
    }
    if (values.get("relation") instanceof String relation
        && database.schema().model(relation) == null) {
      throw env.version() >= 19
          ? OdooError.validation("Unknown model name '" + relation + "' in Related Model")
          : OdooError.user("Model " + relation + " does not exist!");
    }
    if (env.model(target).field(name) != null) {
      throw OdooError.validation(
          env.version() >= 19
              ? "The operation cannot be completed: Field names must be unique per model."
              : "ir_model_fields_name_unique");
    }
  }

  /** A description was made or changed: the field follows. */
  void changed(Env env, Model model, long id) {
    Long field = null;
    if (model.name().equals(FIELDS)) {
      field = id;
    } else if (model.name().equals(SELECTION)) {
      Row option = database.row(SELECTION, id);
      field = option == null ? null : (Long) option.get("field_id");
    }
    Row row = field == null ? null : database.row(FIELDS, field);
    if (row != null && "manual".equals(row.get("state"))) {
      readOptions(env, row);
      Field made = field(row);
      env.model(String.valueOf(row.get("model"))).add(made);
      ids.put(key(String.valueOf(row.get("model")), made.name()), row.id());
    }
  }

  private Field field(Row row) {
    FieldType type = FieldType.ofOdooName(String.valueOf(row.get("ttype")));
    Field.Builder builder =
        Field.of(
                String.valueOf(row.get("name")),
                type,
                String.valueOf(Objects.requireNonNullElse(row.get("field_description"), "")))
            .relation((String) row.get("relation"))
            .selection(choices(row))
            .manual();
    if (Boolean.TRUE.equals(row.get("required"))) {
      builder.required();
    }
    if (Boolean.TRUE.equals(row.get("readonly"))) {
      builder.readonly();
    }
    return Python.isTrue(row.get("tracking")) ? builder.tracked().build() : builder.build();
  }

  private List<Choice> choices(Row row) {
    List<Choice> choices = new ArrayList<>();
    for (long id : database.idsWhere(SELECTION, Map.of("field_id", row.id()))) {
      Row option = database.row(SELECTION, id);
      if (option != null) {
        choices.add(
            new Choice(String.valueOf(option.get("value")), String.valueOf(option.get("name"))));
      }
    }
    return choices;
  }

  /** Options that were given as Python text become records of their own. */
  private void readOptions(Env env, Row row) {
    if (row.get("selection") instanceof String literal && choices(row).isEmpty()) {
      Matcher options = OPTION.matcher(literal);
      long sequence = 0;
      while (options.find()) {
        database.insert(
            SELECTION,
            Map.of(
                "field_id", row.id(),
                "value", options.group(1),
                "name", options.group(2),
                "sequence", sequence++),
            env.now());
      }
    }
  }

  void checkRemovable(Model model, Row row) {
    if (model.name().equals(FIELDS) && !"manual".equals(row.get("state"))) {
      throw OdooError.user("This column contains module data and cannot be removed!");
    }
  }

  /** A description is gone, and the field with it. */
  void removed(Model model, Row row) {
    if (model.name().equals(FIELDS)) {
      String target = String.valueOf(row.get("model"));
      String name = String.valueOf(row.get("name"));
      database.model(target).remove(name);
      ids.remove(key(target, name));
      database
          .idsWhere(SELECTION, Map.of("field_id", row.id()))
          .forEach(option -> database.table(SELECTION).delete(option));
    }
  }
}
