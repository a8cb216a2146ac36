package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Who asks what, in which context, and when.
 *
 * @param now the start of the transaction, to the microsecond
 */
public record Env(Database database, User user, Context context, Instant now) {
  int version() {
    return database.version();
  }

  Model model(String name) {
    return database.model(name);
  }

  Env with(Context other) {
    return new Env(database, user, other, now);
  }

  /** The zone of {@code load}. */
  ZoneId zone() {
    return context.zone((String) userValue("tz"), version());
  }

  private @org.jspecify.annotations.Nullable Object userValue(String field) {
    dev.odoodesk.sandbox.internal.schema.Row row = database.row("res.users", user.id());
    return row == null ? null : database.value("res.users", row, field);
  }
}
