package dev.odoodesk.helpdesk;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.TicketPass.KnownWrites;
import dev.odoodesk.helpdesk.TicketPass.Touched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The search condition of a pass.
 *
 * <p>A message need not move the write date of its ticket, so messages are asked for as well. What
 * Odoo notes there by itself about our own writes is left out: it would bring back every ticket
 * that we have written to.
 */
final class PassDomains {
  /** Odoo's operator {@code any}, by which one call does. */
  private static final int FIRST_WITH_ANY = 17;

  private static final String MESSAGES = "message_ids";

  private final OdooClient client;
  private final HelpdeskSchema schema;
  private final TicketColumns columns;

  PassDomains(Desk desk, TicketColumns columns) {
    this.client = desk.client();
    this.schema = desk.schema();
    this.columns = columns;
  }

  Domain domain(TicketPass pass) {
    if (pass instanceof Touched touched) {
      return touched(touched);
    } else if (pass instanceof TicketPass.Chosen chosen) {
      return Domain.where("id", "in", chosen.ids());
    } else if (pass instanceof TicketPass.Ids ids && ids.upTo() < Long.MAX_VALUE) {
      return Domain.where("id", "<=", ids.upTo());
    }
    return Domain.all();
  }

  private Domain touched(Touched touched) {
    Instant since = touched.since();
    List<Domain> any = new ArrayList<>();
    any.add(written(since, touched.except()));
    for (String path : paths()) {
      any.add(Domain.where(path + "." + FieldNames.WRITTEN, ">=", since));
    }
    if (schema.fields().has(MESSAGES)) {
      any.add(
          client.version().atLeast(FIRST_WITH_ANY)
              ? Domain.where(MESSAGES, "any", messages(since).toList())
              : Domain.where("id", "in", ticketsOfMessages(since)));
    }
    return Domain.any(any);
  }

  private static Domain written(Instant since, List<KnownWrites> except) {
    Domain written = Domain.where(FieldNames.WRITTEN, ">=", since);
    for (KnownWrites known : except) {
      written =
          written.and(
              Domain.any(
                  Domain.where("write_uid", "!=", known.user()),
                  Domain.where(FieldNames.WRITTEN, "<", known.from()),
                  Domain.where(FieldNames.WRITTEN, ">=", known.before())));
    }
    return written;
  }

  /** What a ticket points to and whose names a policy may ask for. */
  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    if (schema.fields().has(FieldNames.CUSTOMER)) {
      paths.add(FieldNames.CUSTOMER);
      paths.add(FieldNames.CUSTOMER + ".commercial_partner_id");
    }
    if (columns.tags() && schema.fields().has(FieldNames.TAGS)) {
      paths.add(FieldNames.TAGS);
    }
    schema.kind().ifPresent(paths::add);
    return paths;
  }

  private Domain messages(Instant since) {
    return Domain.where(FieldNames.WRITTEN, ">=", since)
        .and(
            Domain.any(
                Domain.where("create_uid", "!=", client.uid()),
                Domain.where("message_type", "!=", "notification")));
  }

  /** Messages that may not be read are left out by Odoo; who may read none reads no replies. */
  private Set<Long> ticketsOfMessages(Instant since) {
    Domain domain = Domain.where("model", "=", schema.model()).and(messages(since));
    Set<Long> tickets = new TreeSet<>();
    try {
      Object found =
          client
              .model("mail.message")
              .call(
                  "search_read",
                  Map.of("domain", domain.toList(), "fields", List.of("res_id"), "order", "id"))
              .value();
      if (found instanceof List<?> rows) {
        for (Object row : rows) {
          if (row instanceof Map<?, ?> map && map.get("res_id") instanceof Number id) {
            tickets.add(id.longValue());
          }
        }
      }
    } catch (AccessDeniedException e) {
      return tickets;
    }
    return tickets;
  }
}
