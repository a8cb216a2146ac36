package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import dev.odoodesk.sandbox.internal.orm.TrackedValue;
import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A made-up tracked change. */
record TrackingRow(Database database, long id, Event event, Event.Change change) implements Row {
  @Override
  public @Nullable Object get(String field) {
    return switch (field) {
      case "id" -> id;
      case "mail_message_id" -> MessageIds.messageOf(id);
      case "field", "field_id" -> database.metadata().idOf(model(), change.field());
      case "field_desc" -> described().label();
      case "field_type" -> described().type().odooName();
      case "tracking_sequence" -> 100L;
      case "create_date", "write_date" -> Instant.ofEpochSecond(event.second());
      case "create_uid", "write_uid" -> Cast.ADMIN;
      default -> value(field);
    };
  }

  private String model() {
    return MessageIds.kind(MessageIds.messageOf(id)).model();
  }

  private Field described() {
    return Objects.requireNonNull(database.model(model()).field(change.field()));
  }

  private @Nullable Object value(String column) {
    boolean old = column.startsWith(TrackedValue.OLD);
    if (!old && !column.startsWith(TrackedValue.NEW)) {
      return null;
    }
    return TrackedValue.of(database, described(), old ? change.before() : change.after())
        .get(column.substring(TrackedValue.OLD.length()));
  }
}
