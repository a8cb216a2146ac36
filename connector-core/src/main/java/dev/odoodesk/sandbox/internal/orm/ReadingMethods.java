package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods that change nothing. */
final class ReadingMethods {
  private static final Set<String> SEARCH_READ =
      Set.of("domain", "fields", "offset", "limit", "order", "load");

  private ReadingMethods() {}

  static void register(Methods methods, int version) {
    methods.onModel(
        "search",
        version < 17 ? "args, offset=, limit=, order=, count=" : "domain, offset=, limit=, order=",
        (env, model, ids, a) ->
            Python.isTrue(a.get("count"))
                ? (Object) search(env, model, a, version).count()
                : search(env, model, a, version).ids());
    methods.onModel(
        "search_read",
        version < 15
            ? "domain=, fields=, offset=, limit=, order="
            : "domain=, fields=, offset=, limit=, order=, *",
        (env, model, ids, a) -> searchRead(env, model, a));
    methods.onModel(
        "search_count",
        version < 17 ? "args" : "domain, limit=",
        (env, model, ids, a) ->
            new Search(
                    env, model, a.get(version < 17 ? "args" : "domain"), 0, a.number("limit"), "id")
                .count());
    methods.onRecords("read", "fields=, load=", ReadingMethods::read);
    methods.onModel(
        "fields_get",
        "allfields=, attributes=",
        (env, model, ids, a) ->
            FieldDescriptions.of(env, model, a.names("allfields"), a.names("attributes")));
    methods.onModel(
        "name_search",
        version < 17 ? "name=, args=, operator=, limit=" : "name=, domain=, operator=, limit=",
        (env, model, ids, a) -> nameSearch(env, model, a, version));
    if (version < 17) {
      methods.onRecords("name_get", "", (env, model, ids, a) -> names(env, model, ids));
    }
    methods.onModel(
        "check_access_rights",
        "operation, raise_exception=",
        (env, model, ids, a) -> checkAccess(env, model, a));
    if (version >= 18) {
      methods.onRecords(
          "has_access",
          "operation",
          (env, model, ids, a) ->
              Access.allows(env, model, Access.Operation.of(a.text("operation"))));
    }
    methods.onModel(
        "default_get", version < 17 ? "fields_list" : "fields", ReadingMethods::defaults);
    methods.onRecords("get_external_id", "", ReadingMethods::externalIds);
  }

  private static Search search(Env env, Model model, Arguments a, int version) {
    return new Search(
        env,
        model,
        a.get(version < 17 ? "args" : "domain"),
        a.number("offset"),
        a.number("limit"),
        a.get("order"));
  }

  private static Object searchRead(Env env, Model model, Arguments a) {
    for (String name : a.values().keySet()) {
      if (!SEARCH_READ.contains(name)) {
        throw OdooError.type(
            "BaseModel._read_format() got an unexpected keyword argument '" + name + "'");
      }
    }
    Search search =
        new Search(
            env, model, a.get("domain"), a.number("offset"), a.number("limit"), a.get("order"));
    RecordReader reader = new RecordReader(env, model, a.names("fields"), bareIds(a));
    return (ValueWriter.Streamed)
        out -> {
          out.startArray();
          search.forEach(
              row -> {
                reader.write(row, out);
                return true;
              });
          out.endArray();
        };
  }

  private static boolean bareIds(Arguments a) {
    return a.has("load") && !"_classic_read".equals(a.get("load"));
  }

  private static Object read(Env env, Model model, List<Long> ids, Arguments a) {
    Access.check(env, model, Access.Operation.READ);
    RecordReader reader = new RecordReader(env, model, a.names("fields"), bareIds(a));
    return (ValueWriter.Streamed)
        out -> {
          out.startArray();
          for (Long id : ids) {
            Row row = env.database().row(model.name(), id);
            if (row != null) {
              reader.write(row, out);
            }
          }
          out.endArray();
        };
  }

  private static List<List<Object>> nameSearch(Env env, Model model, Arguments a, int version) {
    String name = a.get("name") == null ? "" : a.text("name");
    String operator = a.has("operator") ? a.text("operator") : "ilike";
    List<Object> domain = new ArrayList<>();
    if (a.get(version < 17 ? "args" : "domain") instanceof List<?> given) {
      domain.addAll(given);
    }
    if (!name.isEmpty()) {
      domain.add(0, List.of(model.recordName(), operator, name));
    }
    long limit = a.has("limit") ? a.number("limit") : 100;
    return names(env, model, new Search(env, model, domain, 0, limit, null).ids());
  }

  private static List<List<Object>> names(Env env, Model model, List<Long> ids) {
    List<List<Object>> names = new ArrayList<>();
    for (Long id : ids) {
      String name = env.database().displayName(model.name(), id);
      names.add(List.of(id, name == null ? model.name() + "," + id : name));
    }
    return names;
  }

  private static @Nullable Object checkAccess(Env env, Model model, Arguments a) {
    Access.Operation operation = Access.Operation.of(a.text("operation"));
    boolean quiet = a.has("raise_exception") && !Python.isTrue(a.get("raise_exception"));
    if (!quiet) {
      Access.check(env, model, operation);
    }
    return quiet || env.version() < 18 ? (Object) Access.allows(env, model, operation) : null;
  }

  private static Object defaults(Env env, Model model, List<Long> ids, Arguments a) {
    Map<String, @Nullable Object> defaults = new ValueConverter(env, model).defaults();
    Map<String, @Nullable Object> wanted = new HashMap<>();
    for (Object name : a.values().values()) {
      if (name instanceof List<?> names) {
        names.forEach(
            n -> {
              Field field = model.field(String.valueOf(n));
              if (field != null && defaults.containsKey(field.name())) {
                wanted.put(field.name(), defaults.get(field.name()));
              }
            });
      }
    }
    return wanted;
  }

  private static Object externalIds(Env env, Model model, List<Long> ids, Arguments a) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (Long id : ids) {
      List<String> all = env.database().externalIds().namesOf(model.name(), id);
      names.put(id.toString(), all.isEmpty() ? "" : all.get(0));
    }
    return names;
  }
}
