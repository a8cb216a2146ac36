package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages that say what changed. */
final class Tracking {
  private Tracking() {}

  /** The tracked values before a write. */
  static Map<String, @Nullable Object> snapshot(Model model, Row row, Set<String> changing) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (String name : changing) {
      Field field = model.field(name);
      if (field != null && field.tracked()) {
        values.put(name, row.get(name));
      }
    }
    return values;
  }

  /** Leaves a message with the tracked changes, if there are any. */
  static void record(
      Env env,
      Model model,
      long id,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after) {
    if (env.context().isSet("tracking_disable") || env.context().isSet("mail_notrack")) {
      return;
    }
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    before.forEach(
        (name, value) -> {
          if (!Objects.equals(value, after.get(name))) {
            changed.put(name, value);
          }
        });
    if (changed.isEmpty() || !model.hasChatter()) {
      return;
    }
    long message = message(env, model, id, "");
    changed.forEach(
        (name, old) -> {
          Field field = Objects.requireNonNull(model.field(name));
          value(env, model, field, message, old, after.get(name));
        });
  }

  /** Leaves the message that a record was created. */
  static void created(Env env, Model model, long id) {
    if (model.hasChatter()
        && !env.context().isSet("tracking_disable")
        && !env.context().isSet("mail_create_nolog")) {
      message(env, model, id, "<p>" + model.label() + " created</p>");
    }
  }

  private static long message(Env env, Model model, long id, String body) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("model", model.name());
    values.put("res_id", id);
    values.put("body", body);
    values.put("message_type", "notification");
    values.put("subtype_id", env.database().externalIds().find("mail.mt_note"));
    values.put("is_internal", true);
    values.put("author_id", env.user().partner());
    values.put("date", Instant.ofEpochSecond(env.now().getEpochSecond()));
    values.put("record_name", env.database().displayName(model.name(), id));
    return insert(env, "mail.message", values);
  }

  private static void value(
      Env env,
      Model model,
      Field field,
      long message,
      @Nullable Object before,
      @Nullable Object after) {
    Map<String, @Nullable Object> values = new HashMap<>();
    Long described = env.database().metadata().idOf(model, field);
    if (env.version() < 17) {
      values.put("field", described);
      values.put("field_desc", field.label());
      values.put("field_type", field.type().odooName());
      values.put("tracking_sequence", 100L);
    } else {
      values.put("field_id", described);
    }
    values.put("mail_message_id", message);
    TrackedValue.of(env.database(), field, before)
        .forEach((column, value) -> values.put(TrackedValue.OLD + column, value));
    TrackedValue.of(env.database(), field, after)
        .forEach((column, value) -> values.put(TrackedValue.NEW + column, value));
    insert(env, "mail.tracking.value", values);
  }

  private static long insert(Env env, String model, Map<String, @Nullable Object> values) {
    Table table = env.database().table(model);
    long id = table.nextId();
    values.put("create_date", env.now());
    values.put("write_date", env.now());
    values.put("create_uid", env.user().id());
    values.put("write_uid", env.user().id());
    table.insert(id, values);
    return id;
  }
}
