package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a page of tickets: one call.
 *
 * <p>A reply is a comment or an e-mail with a subtype that is not internal: Odoo's discussions are,
 * its notes are not.
 */
public final class Messages {
  private static final Set<String> SPOKEN = Set.of("comment", "email", "email_outgoing");
  private static final int PAGE = 20_000;

  private final OdooClient client;
  private final OdooModel model;
  private @Nullable Set<Long> internalSubtypes;

  public Messages(OdooClient client) {
    this.client = client;
    this.model = client.model("mail.message");
  }

  /** The messages of these tickets by ascending id. */
  public List<Message> of(String ticketModel, Collection<Long> tickets) {
    ModelFields fields = model.fields();
    boolean marked = fields.has("is_internal");
    List<String> wanted =
        new ArrayList<>(List.of("res_id", "date", "author_id", "message_type", "subtype_id"));
    if (marked) {
      wanted.add("is_internal");
    }
    List<Message> found = new ArrayList<>();
    for (Record record :
        model
            .query()
            .where(Domain.where("model", "=", ticketModel).and("res_id", "in", tickets))
            .fields(wanted)
            .withoutNames()
            .pageSize(PAGE)
            .list()) {
      Instant at = record.instant("date");
      if (at != null && record.raw("res_id") instanceof Number ticket) {
        Reference author = record.reference("author_id");
        found.add(
            new Message(
                record.id(),
                ticket.longValue(),
                at,
                isReply(record, marked),
                author == null ? null : author.id()));
      }
    }
    return found;
  }

  private boolean isReply(Record record, boolean marked) {
    Reference subtype = record.reference("subtype_id");
    String type = record.text("message_type");
    return type != null
        && SPOKEN.contains(type)
        && subtype != null
        && !internalSubtypes().contains(subtype.id())
        && !(marked && record.flag("is_internal"));
  }

  private synchronized Set<Long> internalSubtypes() {
    Set<Long> known = internalSubtypes;
    if (known == null) {
      known = new HashSet<>();
      for (Record subtype :
          client
              .model("mail.message.subtype")
              .query()
              .where(Domain.where("internal", "=", true))
              .list()) {
        known.add(subtype.id());
      }
      internalSubtypes = known;
    }
    return known;
  }
}
