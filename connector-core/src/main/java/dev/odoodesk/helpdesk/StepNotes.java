package dev.odoodesk.helpdesk;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The memory of steps carried out on tickets: internal notes in their chatter, which everybody who
 * works on the ticket can read. Thread-safe.
 *
 * <p>A note is made by the same write as the values that it tells of, through {@code message_ids}:
 * one transaction, so there is never the one without the other. Its {@code Message-Id} holds the
 * {@linkplain StepMark marks}; ordinary users may read that field, whereas external ids ({@code
 * ir.model.data}) are closed to them from Odoo 19 on. A step whose note was deleted counts as not
 * carried out.
 */
public final class StepNotes {
  /** The field of a ticket that a note is written through. */
  public static final String FIELD = "message_ids";

  private static final String PREFIX = "<odoodesk.step.";
  private static final int PAGE = 20_000;

  private final OdooClient client;
  private volatile @Nullable Long noteSubtype;

  public StepNotes(OdooClient client) {
    this.client = client;
  }

  /**
   * The marks on these tickets, by id; tickets without any are absent.
   *
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public Map<Long, Set<StepMark>> of(String ticketModel, Collection<Long> tickets) {
    Map<Long, Set<StepMark>> marks = new HashMap<>();
    if (tickets.isEmpty()) {
      return marks;
    }
    for (Record note :
        client
            .model("mail.message")
            .query()
            .where(
                Domain.where("model", "=", ticketModel)
                    .and("res_id", "in", tickets)
                    .and("message_id", "=like", PREFIX + "%"))
            .fields("res_id", "message_id")
            .withoutNames()
            .pageSize(PAGE)
            .list()) {
      String id = note.text("message_id");
      if (id != null && note.raw("res_id") instanceof Number ticket) {
        Set<StepMark> own = marks.computeIfAbsent(ticket.longValue(), k -> new LinkedHashSet<>());
        for (String part : id.substring(PREFIX.length(), id.length()).split("\\.", -1)) {
          StepMark.parse(part).ifPresent(own::add);
        }
      }
    }
    return marks;
  }

  /**
   * The values of a note on a ticket.
   *
   * @param lines plain text
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public Map<String, @Nullable Object> values(
      TicketKey ticket, Collection<StepMark> marks, List<String> lines) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("model", ticket.model());
    values.put("res_id", ticket.id());
    values.put("message_type", "comment");
    values.put("subtype_id", noteSubtype());
    values.put("is_internal", true);
    values.put(
        "message_id",
        PREFIX
            + marks.stream().map(StepMark::toString).collect(Collectors.joining("."))
            + "."
            + ticket.model()
            + "."
            + ticket.id()
            + "@odoodesk>");
    values.put(
        "body",
        lines.stream().map(StepNotes::escaped).collect(Collectors.joining("<br/>", "<p>", "</p>")));
    return values;
  }

  private long noteSubtype() {
    Long known = noteSubtype;
    if (known == null) {
      Object found =
          client
              .model("ir.model.data")
              .call("check_object_reference", Map.of("module", "mail", "xml_id", "mt_note"))
              .value();
      if (!(found instanceof List<?> pair
          && pair.size() == 2
          && pair.get(1) instanceof Number id)) {
        throw new HelpdeskException(
            HelpdeskException.Kind.NOT_SUPPORTED,
            "The database has no subtype mail.mt_note, so no notes can be written.");
      }
      known = id.longValue();
      noteSubtype = known;
    }
    return known;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("\n", "<br/>");
  }
}
