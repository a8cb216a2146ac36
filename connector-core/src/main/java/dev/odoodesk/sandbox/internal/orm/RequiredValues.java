package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for mandatory values that are not there. */
record RequiredValues(Env env, Model model) {
  /**
   * The first field without the value that it needs.
   *
   * @param creating whether a value that is not given is missing too
   */
  Optional<Field> missing(Map<String, ? extends @Nullable Object> values, boolean creating) {
    return model.fields().values().stream()
        .filter(field -> field.required() && field.isKept())
        .filter(field -> creating || values.containsKey(field.name()))
        .filter(field -> values.get(field.name()) == null)
        .findFirst();
  }

  void check(Map<String, ? extends @Nullable Object> values, boolean creating) {
    missing(values, creating)
        .ifPresent(
            field -> {
              throw OdooError.validation(refusal(field));
            });
  }

  private String refusal(Field field) {
    if (env.version() >= 19) {
      return "The operation cannot be completed: " + loadMessage(field);
    }
    return """
        The operation cannot be completed:
        - Create/update: a mandatory field is not set.
        - Delete: another model requires the record being deleted. If possible, archive it instead.

        Model: %s (%s), Field: %s (%s)"""
        .formatted(model.label(), model.name(), field.label(), field.name());
  }

  /** How {@code load} says it. */
  String loadMessage(Field field) {
    String what =
        "Missing required value for the field '%s' (%s)".formatted(field.label(), field.name());
    if (env.version() < 19) {
      return what;
    }
    return """
        %s.
        Model: '%s' (%s)
        - create/update: a mandatory field is not set
        - delete: another model requires the record being deleted, you can archive it instead
        """
        .formatted(what, model.label(), model.name());
  }
}
