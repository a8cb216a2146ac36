package dev.odoodesk.approval;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.WorkedTicket;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Facts;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.ticket.Team;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the tickets that were worked on and judges them by the policy as they are now. */
final class WorkedTickets {
  private static final int BATCH = 1000;

  private final OdooClient client;
  private final HoursJob job;
  private final Instant now;
  private final Desk desk;
  private final TicketReader reader;
  private final Map<TicketKey, WorkedTicket> tickets = new HashMap<>();
  private final Set<TicketKey> inScope = new HashSet<>();

  WorkedTickets(OdooClient client, HoursJob job, Instant now) {
    this.client = client;
    this.job = job;
    this.now = now;
    this.desk = Desk.open(client, job.scope().source());
    Set<String> fields = new TreeSet<>(job.policy().fields());
    fields.addAll(job.hours().fields());
    this.reader = new TicketReader(desk, TicketColumns.USUAL.withExtra(fields));
  }

  /** Reads the tickets of these lines, those of other teams too: they consume packs as well. */
  void read(Collection<TimesheetLine> lines) {
    String model = desk.schema().model();
    TreeSet<Long> ids = new TreeSet<>();
    for (TimesheetLine line : lines) {
      TicketKey ticket = line.ticket();
      if (ticket != null && ticket.model().equals(model)) {
        ids.add(ticket.id());
      }
    }
    List<Long> all = List.copyOf(ids);
    for (int start = 0; start < all.size(); start += BATCH) {
      readBatch(all.subList(start, Math.min(start + BATCH, all.size())));
    }
  }

  private void readBatch(List<Long> ids) {
    TicketScope everywhere =
        job.scope().source() == TicketScope.Source.TASKS
            ? TicketScope.allProjects()
            : TicketScope.allTeams();
    Set<Long> attached = job.hours().attachmentsAreEvidence() ? attached(ids) : Set.of();
    try (TicketPages pages = reader.pages(everywhere.withIds(ids))) {
      while (pages.hasNext()) {
        for (TicketRead read : pages.next().tickets()) {
          Ticket ticket = read.ticket();
          Facts facts =
              SlaEngine.facts(
                  job.policy(), TicketHistory.of(ticket, List.of()), Calendars.none(), now);
          tickets.put(
              ticket.key(), job.hours().judge(ticket, facts, attached.contains(ticket.key().id())));
          if (isInScope(ticket.team())) {
            inScope.add(ticket.key());
          }
        }
      }
    }
  }

  private boolean isInScope(@Nullable Team team) {
    List<String> named = job.scope().named();
    return named.isEmpty()
        || (team != null
            && (named.contains(team.name()) || named.contains(String.valueOf(team.id()))));
  }

  private Set<Long> attached(List<Long> ids) {
    Set<Long> attached = new HashSet<>();
    try {
      for (Record file :
          client
              .model("ir.attachment")
              .query()
              .where(Domain.where("res_model", "=", desk.schema().model()).and("res_id", "in", ids))
              .fields("res_id")
              .list()) {
        attached.add(Objects.requireNonNullElse(file.integer("res_id"), 0L));
      }
    } catch (AccessDeniedException e) {
      throw new IllegalStateException(
          "The policy wants to know of attachments, and user \"%s\" may not read them: give it the right, or take attachments-are-evidence out."
              .formatted(client.connection().user()),
          e);
    }
    return attached;
  }

  Map<TicketKey, WorkedTicket> all() {
    return tickets;
  }

  /** Whether the job decides on lines of this ticket. */
  boolean isInScope(TicketKey ticket) {
    return inScope.contains(ticket);
  }
}
