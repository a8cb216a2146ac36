package dev.odoodesk.sync;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.helpdesk.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the tags that a plan wants made, and makes those that nobody has made meanwhile. A tag that
 * was made and not used, because a run was cut off, is found by the next one. For one thread.
 */
final class Tags {
  private final OdooClient client;
  private final Map<String, Link> known = new HashMap<>();

  Tags(OdooClient client) {
    this.client = client;
  }

  /** The same changes, with those of the tags to be made that exist by now. */
  TicketChanges found(TicketChanges ticket) {
    return replaced(ticket, false);
  }

  /**
   * The same changes, with all tags existing.
   *
   * @throws dev.odoodesk.client.OdooException if one cannot be made
   */
  TicketChanges made(TicketChanges ticket) {
    return replaced(ticket, true);
  }

  private TicketChanges replaced(TicketChanges ticket, boolean make) {
    if (ticket.changes().stream().noneMatch(Tags::hasNew)) {
      return ticket;
    }
    return new TicketChanges(
        ticket.key(),
        ticket.changes().stream()
            .map(change -> hasNew(change) ? replaced(change, make) : change)
            .toList());
  }

  private static boolean hasNew(Change change) {
    return change.after() instanceof List<?> list
        && list.stream().anyMatch(tag -> tag instanceof Link link && link.isToBeMade());
  }

  private Change replaced(Change change, boolean make) {
    OdooModel model = tags(change.key().model());
    TreeSet<Link> tags = new TreeSet<>();
    for (Object each : (List<?>) Objects.requireNonNull(change.after())) {
      Link tag = (Link) each;
      tags.add(tag.isToBeMade() ? existing(model, tag, make) : tag);
    }
    return change.withAfter(List.copyOf(tags));
  }

  private Link existing(OdooModel model, Link wanted, boolean make) {
    Link tag = known.get(wanted.name());
    if (tag == null) {
      tag = find(model, wanted.name()).orElse(wanted);
      if (tag.isToBeMade() && make) {
        tag = new Link(model.create(List.of(Map.of("name", wanted.name()))).get(0), wanted.name());
      }
      if (!tag.isToBeMade()) {
        known.put(wanted.name(), tag);
      }
    }
    return tag;
  }

  private static Optional<Link> find(OdooModel model, String name) {
    return model
        .query()
        .where(Domain.where("name", "=", name))
        .first()
        .map((Record tag) -> new Link(tag.id(), name));
  }

  private OdooModel tags(String ticketModel) {
    return client
        .model(ticketModel)
        .fields()
        .find(HelpdeskSchema.TAGS)
        .map(FieldInfo::relation)
        .map(client::model)
        .orElseThrow(() -> new IllegalStateException(ticketModel + " has no tags"));
  }
}
