package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code mail.tracking.value}: one call a page. Only administrators may; a refusal is
 * remembered and not asked for again.
 */
public final class TrackedChanges {
  private static final int PAGE = 20_000;

  /** The types whose values stand in columns of their own, from the fittest on. */
  private static final List<String> TEXTS = List.of("char", "text", "datetime", "float");

  private final OdooClient client;
  private final String ticketModel;
  private @Nullable Map<Long, String> fieldNames;
  private boolean refused;

  public TrackedChanges(OdooClient client, String ticketModel) {
    this.client = client;
    this.ticketModel = ticketModel;
  }

  /** The changes noted with these messages, in order; empty where they may not be read. */
  public synchronized Optional<List<TrackedChange>> of(Collection<Long> messages) {
    if (refused) {
      return Optional.empty();
    }
    try {
      return Optional.of(messages.isEmpty() ? List.of() : read(messages));
    } catch (AccessDeniedException e) {
      refused = true;
      return Optional.empty();
    }
  }

  private List<TrackedChange> read(Collection<Long> messages) {
    OdooModel model = client.model("mail.tracking.value");
    ModelFields fields = model.fields();
    // Called `field` up to 16
    String link = fields.has("field_id") ? "field_id" : "field";
    Map<Long, String> names = fieldNames();
    List<String> columns = new ArrayList<>(List.of("mail_message_id", link));
    List.of("integer", "char", "text", "datetime", "float")
        .forEach(
            type -> {
              columns.add("old_value_" + type);
              columns.add("new_value_" + type);
            });
    List<TrackedChange> found = new ArrayList<>();
    for (Record record :
        model
            .query()
            .where(
                Domain.where("mail_message_id", "in", messages)
                    .and(link, "in", List.copyOf(names.keySet())))
            .fields(columns)
            .withoutNames()
            .pageSize(PAGE)
            .list()) {
      Reference message = record.reference("mail_message_id");
      Reference field = record.reference(link);
      String name = field == null ? null : names.get(field.id());
      if (message != null && name != null) {
        found.add(
            new TrackedChange(
                message.id(),
                name,
                integer(record, "old"),
                integer(record, "new"),
                text(record, "old"),
                text(record, "new")));
      }
    }
    return found;
  }

  /** The ticket's fields by id, our own left out: their changes are results, not facts. */
  private Map<Long, String> fieldNames() {
    Map<Long, String> known = fieldNames;
    if (known == null) {
      known = new HashMap<>();
      for (Record field :
          client
              .model("ir.model.fields")
              .query()
              .where(Domain.where("model", "=", ticketModel).and("store", "=", true))
              .fields("name")
              .list()) {
        String name = field.text("name");
        if (name != null && !name.startsWith("x_odoodesk_")) {
          known.put(field.id(), name);
        }
      }
      fieldNames = known;
    }
    return known;
  }

  private static long integer(Record record, String when) {
    Long value = record.integer(when + "_value_integer");
    return value == null ? 0 : value;
  }

  private static @Nullable String text(Record record, String when) {
    for (String type : TEXTS) {
      Object value = record.raw(when + "_value_" + type);
      if (value != null && !value.toString().isEmpty() && !isZero(value)) {
        return value.toString();
      }
    }
    long number = integer(record, when);
    return number == 0 ? null : Long.toString(number);
  }

  private static boolean isZero(Object value) {
    return value instanceof BigDecimal number && number.signum() == 0;
  }
}
