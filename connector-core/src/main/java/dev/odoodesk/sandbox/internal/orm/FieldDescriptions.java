package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code fields_get} tells. */
final class FieldDescriptions {
  private FieldDescriptions() {}

  /**
   * @param names the fields wanted, empty for all
   * @param attributes the attributes wanted, empty for all
   */
  static Map<String, Map<String, @Nullable Object>> of(
      Env env, Model model, List<String> names, List<String> attributes) {
    Map<String, Map<String, @Nullable Object>> descriptions = new LinkedHashMap<>();
    for (Field field : model.fields().values()) {
      if ((names.isEmpty() || names.contains(field.name())) && Access.mayRead(env, field)) {
        Map<String, @Nullable Object> all = describe(field);
        if (!attributes.isEmpty()) {
          all.keySet().retainAll(attributes);
        }
        descriptions.put(field.name(), all);
      }
    }
    return descriptions;
  }

  private static Map<String, @Nullable Object> describe(Field field) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("type", field.type().odooName());
    all.put("name", field.name());
    all.put("string", field.label());
    all.put("readonly", field.readonly());
    all.put("required", field.required());
    all.put("store", field.stored());
    all.put("searchable", true);
    all.put("sortable", field.stored() && !field.type().isToMany());
    all.put("groupable", field.stored());
    all.put("manual", field.manual());
    all.put("company_dependent", false);
    all.put("depends", List.of());
    if (field.relation() != null) {
      all.put("relation", field.relation());
      all.put("domain", List.of());
      all.put("context", Map.of());
    }
    if (field.inverse() != null) {
      all.put("relation_field", field.inverse());
    }
    if (!field.selection().isEmpty()) {
      all.put(
          "selection", field.selection().stream().map(c -> List.of(c.key(), c.label())).toList());
    }
    return all;
  }
}
