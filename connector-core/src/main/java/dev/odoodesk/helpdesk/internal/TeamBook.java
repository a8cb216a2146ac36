package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All teams or projects of a database with their calendars, archived ones too: one call, and
 * without asking first what fields there are. Thread-safe.
 */
public final class TeamBook {
  private static final String NAME = "name";

  private final Map<Long, Entry> byId;

  private TeamBook(Map<Long, Entry> byId) {
    this.byId = byId;
  }

  /**
   * One team.
   *
   * @param calendar id of its calendar; 0 if it has none
   */
  public record Entry(long id, String name, long calendar) {}

  /**
   * Reads them.
   *
   * @param calendarField many2one to the calendar, where the model has it
   */
  public static TeamBook read(OdooClient client, String model, String calendarField) {
    OdooModel teams = client.model(model).withContext("active_test", false);
    Object found;
    try {
      found = rows(teams, List.of(NAME, calendarField));
    } catch (ValidationException e) {
      found = rows(teams, List.of(NAME));
    }
    Map<Long, Entry> byId = new TreeMap<>();
    if (found instanceof List<?> rows) {
      for (Object row : rows) {
        if (row instanceof Map<?, ?> team && team.get("id") instanceof Number id) {
          byId.put(
              id.longValue(),
              new Entry(
                  id.longValue(),
                  String.valueOf(team.get(NAME)),
                  team.get(calendarField) instanceof List<?> pair
                          && !pair.isEmpty()
                          && pair.get(0) instanceof Number calendar
                      ? calendar.longValue()
                      : 0));
        }
      }
    }
    return new TeamBook(byId);
  }

  @SuppressWarnings("NullAway") // an empty answer has no rows
  private static Object rows(OdooModel model, List<String> fields) {
    return model
        .call("search_read", Map.of("domain", List.of(), "fields", fields, "order", "id"))
        .value();
  }

  /**
   * Ids of a team: one whose name this is, else the one of that id.
   *
   * @return empty if there is none; several where they share the name
   */
  public List<Long> find(String nameOrId) {
    List<Long> named =
        byId.values().stream().filter(team -> team.name().equals(nameOrId)).map(Entry::id).toList();
    if (!named.isEmpty() || !nameOrId.matches("[1-9][0-9]{0,17}")) {
      return named;
    }
    long id = Long.parseLong(nameOrId);
    return byId.containsKey(id) ? List.of(id) : List.of();
  }

  /** Names of some teams, for a message about one that was not found. */
  public List<String> some() {
    List<String> names = new ArrayList<>();
    byId.values().stream().limit(10).forEach(team -> names.add("\"" + team.name() + "\""));
    return names;
  }

  /** The id of a team's calendar; empty where it has none. */
  public Optional<Long> calendar(long team) {
    return Optional.ofNullable(byId.get(team)).map(Entry::calendar).filter(id -> id != 0);
  }

  /** All of them as text, by ascending id. */
  public String text() {
    return byId.values().toString();
  }
}
