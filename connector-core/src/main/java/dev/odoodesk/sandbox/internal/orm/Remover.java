package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Removes records: all of them or, after an error, none. */
final class Remover {
  private final Env env;
  private final Model model;

  Remover(Env env, Model model) {
    this.env = env;
    this.model = model;
  }

  void unlink(List<Long> ids) {
    Access.check(env, model, Access.Operation.UNLINK);
    Table table = env.database().table(model.name());
    List<Row> rows = new ArrayList<>();
    for (Long id : ids) {
      Row row = table.row(id);
      if (row != null) {
        env.database().metadata().checkRemovable(model, row);
        rows.add(row);
      }
    }
    for (Row row : rows) {
      table.delete(row.id());
      if (model.hasChatter()) {
        Table messages = env.database().table("mail.message");
        env.database()
            .idsWhere("mail.message", Map.of("model", model.name(), "res_id", row.id()))
            .forEach(messages::delete);
      }
      env.database().metadata().removed(model, row);
      env.database().externalIds().forget(model.name(), row.id());
    }
  }
}
