package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server says of its own methods: the names of their arguments, by model. */
public final class Documentation {
  private final Database database;
  private final Methods methods;

  Documentation(Database database, Methods methods) {
    this.database = database;
    this.methods = methods;
  }

  /** The models, with the names of their fields and methods. */
  public Map<String, @Nullable Object> index() {
    List<Map<String, @Nullable Object>> models = new ArrayList<>();
    for (Model model : database.schema().models()) {
      Map<String, @Nullable Object> described = new LinkedHashMap<>();
      described.put("model", model.name());
      described.put("name", model.label());
      Map<String, Object> fields = new LinkedHashMap<>();
      model.fields().forEach((name, field) -> fields.put(name, Map.of("string", field.label())));
      described.put("fields", fields);
      described.put("methods", List.copyOf(methods.all(model).keySet()));
      models.add(described);
    }
    Map<String, @Nullable Object> index = new LinkedHashMap<>();
    index.put("modules", List.of("base", "mail", "project", "helpdesk"));
    index.put("models", models);
    return index;
  }

  /** One model with its fields and the signatures of its methods. */
  public Map<String, @Nullable Object> of(String name) {
    Model model = database.schema().model(name);
    if (model == null) {
      throw new OdooError(
          OdooError.Kind.NOT_FOUND,
          "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");
    }
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("model", model.name());
    described.put("name", model.label());
    described.put("doc", null);
    Env env = database.env(database.users().get(0), Context.EMPTY);
    described.put("fields", FieldDescriptions.of(env, model, List.of(), List.of()));
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    methods.all(model).forEach((key, method) -> all.put(key, describe(method)));
    described.put("methods", all);
    return described;
  }

  private static Map<String, @Nullable Object> describe(Method method) {
    Signature signature = method.signature();
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < signature.names().size(); i++) {
      boolean required = i < signature.required();
      Map<String, @Nullable Object> parameter = new LinkedHashMap<>();
      if (!required) {
        parameter.put("default", null);
      }
      parameters.put(signature.names().get(i), parameter);
      shown.add(signature.names().get(i) + (required ? "" : "=None"));
    }
    if (signature.takesMore()) {
      parameters.put("kwargs", Map.of("kind", "VAR_KEYWORD"));
      shown.add("kwargs");
    }
    Map<String, @Nullable Object> described = new LinkedHashMap<>();
    described.put("signature", "(" + String.join(", ", shown) + ")");
    described.put("parameters", parameters);
    if (!method.onRecords()) {
      described.put("api", List.of("model"));
    }
    return described;
  }
}
