package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds teams or projects by what people call them. */
public final class Teams {
  private Teams() {}

  /**
   * Ids of a team: one whose name this is, else the one of that id; archived ones too.
   *
   * @return empty if there is none; several where they share the name
   */
  public static List<Long> find(OdooClient client, String model, String nameOrId) {
    List<Long> byName =
        client
            .model(model)
            .query()
            .where(Domain.where("name", "=", nameOrId))
            .includeArchived()
            .list()
            .stream()
            .map(Record::id)
            .toList();
    return byName.isEmpty()
        ? number(nameOrId)
            .map(id -> client.model(model).read(List.of(id), "name"))
            .orElse(List.of())
            .stream()
            .map(Record::id)
            .toList()
        : byName;
  }

  /** Names of some teams, for a message about one that was not found. */
  public static List<String> some(OdooClient client, String model) {
    List<String> names = new ArrayList<>();
    for (Record team : client.model(model).query().fields("name").limit(10).list()) {
      names.add("\"" + team.text("name") + "\"");
    }
    return names;
  }

  private static Optional<Long> number(String text) {
    return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
