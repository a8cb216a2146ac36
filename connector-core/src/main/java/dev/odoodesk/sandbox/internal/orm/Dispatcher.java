package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls methods by name, as {@code execute_kw} and JSON-2 do. Thread-safe. */
public final class Dispatcher {
  /** Models whose own code creates and writes. */
  private static final Set<String> OVERRIDING = Set.of("helpdesk.ticket", "project.task");

  private final Database database;
  private final Methods methods;

  public Dispatcher(Database database) {
    this.database = database;
    this.methods = Methods.of(database.version());
  }

  public Database database() {
    return database;
  }

  /** What the server says of its own methods. */
  public Documentation documentation() {
    return new Documentation(database, methods);
  }

  /**
   * {@code execute_kw}: records first where the method is one of records, the rest by position or
   * by name.
   */
  public @Nullable Object execute(
      User user, String modelName, String name, List<?> positional, Map<?, ?> named) {
    Model model = database.model(modelName);
    Method method = method(model, name);
    Map<String, @Nullable Object> byName = stringKeys(named);
    Context context = Context.of(byName.remove("context"));
    List<Object> rest = new ArrayList<>(positional);
    List<Long> ids = List.of();
    if (method.onRecords()) {
      if (rest.isEmpty() && byName.containsKey("ids")) {
        ids = Arguments.ids(byName.remove("ids"));
      } else if (!rest.isEmpty()) {
        ids = Arguments.ids(rest.remove(0));
      }
    }
    Arguments arguments = method.signature().bind(shownName(model, name), rest, byName);
    return call(user, context, model, method, ids, arguments);
  }

  /** JSON-2: everything by name, {@code ids} and {@code context} being reserved. */
  public @Nullable Object executeNamed(User user, String modelName, String name, Map<?, ?> body) {
    Model model = database.schema().model(modelName);
    if (model == null) {
      throw new OdooError(OdooError.Kind.NOT_FOUND, "the model '" + modelName + "' does not exist");
    }
    if (name.startsWith("_")) {
      throw privateMethod(model, name);
    }
    Method method = methods.find(model, name);
    if (method == null) {
      throw new OdooError(
          OdooError.Kind.NOT_FOUND, "The method '%s.%s' does not exist".formatted(modelName, name));
    }
    Map<String, @Nullable Object> byName = stringKeys(body);
    Context context = Context.of(byName.remove("context"));
    List<Long> ids = Arguments.ids(byName.get("ids"));
    boolean idsGiven = byName.remove("ids") != null;
    if (!method.onRecords() && idsGiven && !ids.isEmpty()) {
      throw new OdooError(
          OdooError.Kind.UNPROCESSABLE, "cannot call %s.%s with ids".formatted(modelName, name));
    }
    Arguments arguments;
    try {
      arguments = method.signature().bindNamed(byName);
    } catch (OdooError e) {
      throw new OdooError(OdooError.Kind.UNPROCESSABLE, e.text());
    }
    return call(user, context, model, method, ids, arguments);
  }

  /** The name that an error gives: newer versions name the class too. */
  private String shownName(Model model, String method) {
    if (database.version() < 17) {
      return method;
    }
    boolean overridden =
        Set.of("create", "write").contains(method) && OVERRIDING.contains(model.name());
    if (!overridden) {
      return "BaseModel." + method;
    }
    StringBuilder type = new StringBuilder();
    for (String word : model.name().split("\\.", -1)) {
      type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return type + "." + method;
  }

  private Method method(Model model, String name) {
    if (name.startsWith("_")) {
      throw privateMethod(model, name);
    }
    Method method = methods.find(model, name);
    if (method == null) {
      throw new OdooError(
          OdooError.Kind.ATTRIBUTE,
          database.version() >= 19
              ? "The method '%s.%s' does not exist".formatted(model.name(), name)
              : "type object '%s' has no attribute '%s'".formatted(model.name(), name));
    }
    return method;
  }

  private OdooError privateMethod(Model model, String name) {
    return OdooError.access(
        database.version() >= 19
            ? "Private methods (such as '%s.%s') cannot be called remotely."
                .formatted(model.name(), name)
            : "Private methods (such as %s) cannot be called remotely.".formatted(name));
  }

  private @Nullable Object call(
      User user, Context context, Model model, Method method, List<Long> ids, Arguments arguments) {
    database.counters().called(model.name(), method.name());
    if (!method.writes()) {
      return method.handler().call(database.env(user, context), model, ids, arguments);
    }
    database.writing().lock();
    try {
      return method.handler().call(database.env(user, context), model, ids, arguments);
    } finally {
      database.writing().unlock();
    }
  }

  /** A change that a person makes: tracked like any other, counted by nobody. */
  public void editAsPerson(User person, String modelName, long id, Map<String, ?> values) {
    database.writing().lock();
    try {
      Model model = database.model(modelName);
      new Writer(database.env(person, Context.EMPTY), model, false).write(List.of(id), values);
    } finally {
      database.writing().unlock();
    }
  }

  private static Map<String, @Nullable Object> stringKeys(Map<?, ?> map) {
    Map<String, @Nullable Object> result = new HashMap<>();
    map.forEach((key, value) -> result.put(String.valueOf(key), value));
    return result;
  }
}
