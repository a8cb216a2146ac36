package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods that change records. */
final class WritingMethods {
  private WritingMethods() {}

  static void register(Methods methods, int version) {
    methods.writingOnModel("create", "vals_list", WritingMethods::create);
    methods.writingOnRecords(
        "write",
        "vals",
        (env, model, ids, a) -> {
          new Writer(env, model).write(ids, a.map("vals"));
          return true;
        });
    methods.writingOnRecords(
        "unlink",
        "",
        (env, model, ids, a) -> {
          new Remover(env, model).unlink(ids);
          return true;
        });
    methods.writingOnModel(
        "load",
        "fields, data",
        (env, model, ids, a) -> new Loader(env, model, a.names("fields")).load(a.get("data")));
    methods.writingOnRecords("action_archive", "", (env, m, ids, a) -> archive(env, m, ids, false));
    methods.writingOnRecords(
        "action_unarchive", "", (env, m, ids, a) -> archive(env, m, ids, true));
    if (version >= 18) {
      methods.writingOnRecords(
          "web_save_multi", "vals_list, specification", WritingMethods::saveEach);
    }
  }

  private static @Nullable Object create(Env env, Model model, List<Long> none, Arguments a) {
    List<Long> ids = new Creator(env, model).create(a.maps("vals_list"));
    return a.get("vals_list") instanceof Map<?, ?> ? (Object) ids.get(0) : ids;
  }

  private static @Nullable Object archive(Env env, Model model, List<Long> ids, boolean active) {
    new Writer(env, model).write(ids, Map.of("active", active));
    return null;
  }

  private static Object saveEach(Env env, Model model, List<Long> ids, Arguments a) {
    List<Map<?, ?>> values = a.maps("vals_list");
    if (values.size() != ids.size()) {
      throw OdooError.value("Each record must have a corresponding vals entry.");
    }
    new Writer(env, model).writeEach(ids, values);
    List<String> fields = a.map("specification").keySet().stream().map(String::valueOf).toList();
    RecordReader reader =
        new RecordReader(env, model, fields.isEmpty() ? List.of("id") : fields, true);
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
}
