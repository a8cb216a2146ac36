package dev.odoodesk.helpdesk;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.HelpdeskException.Kind;
import dev.odoodesk.helpdesk.internal.TeamBook;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads tickets in pages by ascending id. Thread-safe; each {@link TicketPages} is for one thread.
 *
 * <p>A page costs one call, and a few more while names of people and tags are not known yet.
 */
public final class TicketReader {
  private final Desk desk;
  private final OdooClient client;
  private final HelpdeskSchema schema;
  private final TicketColumns columns;
  private final TicketMapper mapper;
  private final PassDomains passes;

  /**
   * Makes a reader.
   *
   * @throws dev.odoodesk.client.OdooException if the stages cannot be read
   */
  public TicketReader(Desk desk, TicketColumns columns) {
    this.desk = desk;
    this.client = desk.client();
    this.schema = desk.schema();
    this.columns = columns;
    this.mapper = new TicketMapper(desk, columns);
    this.passes = new PassDomains(desk, columns);
  }

  /**
   * The tickets of a scope; the next page is fetched while the caller works on this one.
   *
   * @throws HelpdeskException if a team of the scope does not exist or is not unique
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public TicketPages pages(TicketScope scope) {
    return pages(scope, TicketPass.ALL);
  }

  /** Those of a scope's tickets that a pass covers. */
  public TicketPages pages(TicketScope scope, TicketPass pass) {
    Query query =
        client
            .model(schema.model())
            .query()
            .where(domain(scope).and(passes.domain(pass)))
            .fields(mapper.fields())
            .withoutNames();
    if (pass instanceof TicketPass.Ids ids && ids.after() > 0) {
      query = query.after(ids.after());
    }
    return new Paging(scope.archived() ? query.includeArchived() : query);
  }

  /** How many tickets a scope has now. */
  public long count(TicketScope scope) {
    Query query = client.model(schema.model()).query().where(domain(scope));
    return (scope.archived() ? query.includeArchived() : query).count();
  }

  private Domain domain(TicketScope scope) {
    String team = schema.names().team();
    Domain domain = Domain.all();
    if (!scope.named().isEmpty()) {
      domain = domain.and(team, "in", teamIds(scope));
    } else if (schema.flavour() == Flavour.PROJECT_TASK) {
      domain = domain.and(team, "!=", null);
    }
    if (!scope.ids().isEmpty()) {
      domain = domain.and("id", "in", scope.ids());
    }
    if (scope.writtenSince().isPresent()) {
      domain = domain.and(FieldNames.WRITTEN, ">=", scope.writtenSince().get());
    }
    if (scope.createdSince().isPresent()) {
      domain = domain.and(FieldNames.CREATED, ">=", scope.createdSince().get());
    }
    if (scope.closedSince().isPresent()) {
      String closed = schema.names().closedAt();
      domain =
          domain.and(
              Domain.any(
                  Domain.where(closed, "=", null),
                  Domain.where(closed, ">=", scope.closedSince().get())));
    }
    return domain;
  }

  private List<Long> teamIds(TicketScope scope) {
    TeamBook teams = desk.teams();
    List<Long> ids = new ArrayList<>();
    for (String team : scope.named()) {
      List<Long> found = teams.find(team);
      if (found.isEmpty()) {
        throw new HelpdeskException(
            Kind.UNKNOWN_TEAM,
            "There is no %s called \"%s\" that user \"%s\" may see; there are %s."
                .formatted(
                    schema.teamModel(),
                    team,
                    client.connection().user(),
                    String.join(", ", teams.some())));
      }
      if (found.size() > 1) {
        throw new HelpdeskException(
            Kind.UNKNOWN_TEAM,
            "Several %s are called \"%s\" (ids %s): name it by its id."
                .formatted(schema.teamModel(), team, found));
      }
      ids.addAll(found);
    }
    return ids;
  }

  /** Which columns are read. */
  public TicketColumns columns() {
    return columns;
  }

  /**
   * Notes the server's clock before a page can have been fetched. The client fetches pages ahead:
   * each is asked for no earlier than the one {@value #AHEAD} before it is waited for.
   */
  private final class Paging implements TicketPages {
    private static final int AHEAD = 2;

    private final Pages pages;
    private final Deque<Instant> waitedSince = new ArrayDeque<>();
    private boolean waited;

    Paging(Query query) {
      pages = query.pages();
    }

    @Override
    public boolean hasNext() {
      if (!waited) {
        waited = true;
        waitedSince.addLast(client.serverTime());
      }
      return pages.hasNext();
    }

    @Override
    public TicketPage next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Record> records = pages.next();
      waited = false;
      TicketPage page = new TicketPage(mapper.tickets(records), waitedSince.getFirst());
      if (waitedSince.size() > AHEAD) {
        waitedSince.removeFirst();
      }
      return page;
    }

    @Override
    public void close() {
      pages.close();
    }
  }
}
