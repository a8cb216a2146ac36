package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up message. */
record MessageRow(Stories stories, Subtypes subtypes, long id, Event event) implements Row {
  @Override
  public @Nullable Object get(String field) {
    Kind kind = MessageIds.kind(id);
    long record = MessageIds.record(id);
    return switch (field) {
      case "id" -> id;
      case "model" -> kind.model();
      case "res_id" -> record;
      case "date" -> Instant.ofEpochSecond(event.second());
      case "create_date", "write_date" -> stored(kind, record);
      case "create_uid", "write_uid" -> Cast.ADMIN;
      case "body" -> event.text();
      case "message_type" -> type();
      case "subtype_id" -> subtypes.of(kind, event);
      case "is_internal" -> subtypes.of(kind, event) == Subtypes.NOTE;
      case "author_id" -> event.author();
      case "message_id" -> "<" + id + ".sandbox@localhost>";
      case "record_name" ->
          TicketText.subject(stories.teller(kind).dice(TicketRow.SUBJECT, record), record);
      case "attachment_ids" -> List.of();
      default -> null;
    };
  }

  private Instant stored(Kind kind, long record) {
    long micros = stories.teller(kind).micros(record, event.second());
    return Instant.ofEpochSecond(event.second(), 1000 * micros);
  }

  private String type() {
    return switch (event.kind()) {
      case MAIL -> "email";
      case COMMENT, NOTE -> "comment";
      default -> "notification";
    };
  }
}
