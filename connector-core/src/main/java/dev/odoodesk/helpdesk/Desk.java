package dev.odoodesk.helpdesk;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.internal.Contacts;
import dev.odoodesk.helpdesk.internal.Names;
import dev.odoodesk.helpdesk.internal.StageBook;
import dev.odoodesk.helpdesk.internal.TeamBook;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The support desk of one database: how its tickets are kept, and what its readers remember of
 * people, stages and names. Thread-safe; make a new one after the database's set-up has changed.
 */
public final class Desk {
  private final OdooClient client;
  private final HelpdeskSchema schema;
  private final StageBook stages;
  private final Contacts contacts;
  private @Nullable TeamBook teams;
  private final Map<String, Names> names = new ConcurrentHashMap<>();

  private Desk(OdooClient client, HelpdeskSchema schema) {
    this.client = client;
    this.schema = schema;
    this.stages = StageBook.read(client, schema);
    this.contacts = new Contacts(client);
  }

  /**
   * Finds out how the tickets are kept.
   *
   * @throws HelpdeskException if there are none, or their shape is not supported
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public static Desk open(OdooClient client, TicketScope.Source source) {
    return new Desk(client, HelpdeskSchema.detect(client, source));
  }

  public OdooClient client() {
    return client;
  }

  public HelpdeskSchema schema() {
    return schema;
  }

  StageBook stages() {
    return stages;
  }

  /** Read when they are asked for first. */
  synchronized TeamBook teams() {
    TeamBook known = teams;
    if (known == null) {
      known = TeamBook.read(client, schema.teamModel(), FieldNames.TEAM_CALENDAR);
      teams = known;
    }
    return known;
  }

  Contacts contacts() {
    return contacts;
  }

  Names names(String model) {
    return names.computeIfAbsent(model, name -> new Names(client, name));
  }
}
