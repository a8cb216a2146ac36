package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Methods of users, and what all records tell of themselves. */
final class UserMethods {
  private static final String USERS = "res.users";

  private UserMethods() {}

  static void register(Methods methods, int version) {
    methods.only(
        USERS,
        new Method(
            "context_get", false, false, Signature.of(""), (env, model, ids, a) -> context(env)));
    methods.only(
        USERS,
        new Method(
            "has_group",
            version >= 18,
            false,
            Signature.of("group_ext_id"),
            (env, model, ids, a) -> hasGroup(env, ids, a.text("group_ext_id"))));
    methods.onRecords(
        "get_metadata",
        "",
        (env, model, ids, a) ->
            ids.stream()
                .map(id -> metadata(env, model.name(), id))
                .filter(Objects::nonNull)
                .toList());
  }

  private static Map<String, @Nullable Object> context(Env env) {
    Row user = Objects.requireNonNull(env.database().row(USERS, env.user().id()));
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("lang", env.database().value(USERS, user, "lang"));
    context.put("tz", env.database().value(USERS, user, "tz"));
    if (env.version() >= 17) {
      context.put("uid", env.user().id());
    }
    return context;
  }

  private static boolean hasGroup(Env env, List<Long> ids, String group) {
    long user = ids.isEmpty() ? env.user().id() : ids.get(0);
    Row row = env.database().row(USERS, user);
    Object groups = row == null ? null : row.get(env.version() >= 18 ? "group_ids" : "groups_id");
    Long wanted = env.database().externalIds().find(group);
    return groups instanceof List<?> all && wanted != null && all.contains(wanted);
  }

  private static @Nullable Object metadata(Env env, String model, long id) {
    Row row = env.database().row(model, id);
    if (row == null) {
      return null;
    }
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("id", id);
    for (String name : List.of("create_uid", "create_date", "write_uid", "write_date")) {
      Object value = row.get(name);
      if (value instanceof Long user) {
        value = List.of(user, String.valueOf(env.database().displayName(USERS, user)));
      }
      data.put(name, value == null ? false : value);
    }
    List<String> names = env.database().externalIds().namesOf(model, id);
    data.put("xmlid", names.isEmpty() ? false : names.get(0));
    data.put("noupdate", false);
    if (env.version() >= 17) {
      List<Map<String, Object>> all = new ArrayList<>();
      names.forEach(name -> all.add(Map.of("xmlid", name, "noupdate", false)));
      data.put("xmlids", all);
    }
    return data;
  }
}
