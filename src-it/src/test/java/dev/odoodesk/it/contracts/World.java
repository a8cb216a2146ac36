package dev.odoodesk.it.contracts;

import dev.odoodesk.client.Command;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The teams, stages, people and tags of a support desk, made as they are first named. */
final class World {
  private final OdooClient client;
  private final Map<String, Long> made = new HashMap<>();

  World(OdooClient client) {
    this.client = client;
  }

  /** A team with a Spanish working day: 9 to 14 and 15 to 18, Monday to Friday, in Madrid. */
  long team(String name) {
    return once(
        "team " + name,
        "helpdesk.team",
        () -> Map.of("name", name, "resource_calendar_id", calendar()));
  }

  private long calendar() {
    return once(
        "calendar",
        "resource.calendar",
        () -> {
          List<Command> lines = new ArrayList<>();
          for (int day = 0; day < 5; day++) {
            lines.add(line(day, "morning", 9, 14));
            lines.add(line(day, "lunch", 14, 15));
            lines.add(line(day, "afternoon", 15, 18));
          }
          return Map.of("name", "Madrid", "tz", "Europe/Madrid", "attendance_ids", lines);
        });
  }

  private static Command line(int day, String period, int from, int to) {
    return Command.create(
        Map.of(
            "name", period + day,
            "dayofweek", String.valueOf(day),
            "day_period", period,
            "hour_from", BigDecimal.valueOf(from),
            "hour_to", BigDecimal.valueOf(to)));
  }

  /** A stage of all teams that exist when it is first named; folded ones close tickets. */
  long stage(String name, int sequence, boolean closing) {
    List<Long> teams =
        made.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("team "))
            .map(Map.Entry::getValue)
            .toList();
    return once(
        "stage " + name,
        "helpdesk.stage",
        () ->
            Map.of(
                "name", name,
                "sequence", sequence,
                "fold", closing,
                "team_ids", List.of(Command.replace(teams))));
  }

  /** A contact of a company; the company itself where no address is given. */
  long customer(String company, @Nullable String email) {
    long parent =
        once(
            "company " + company, "res.partner", () -> Map.of("name", company, "is_company", true));
    return email == null
        ? parent
        : once(
            "contact " + email,
            "res.partner",
            () -> Map.of("name", email, "email", email, "parent_id", parent));
  }

  /** A tag; one that a sync has made, too. */
  long tag(String name) {
    client
        .model("helpdesk.tag")
        .query()
        .where(Domain.where("name", "=", name))
        .first()
        .ifPresent(tag -> made.put("tag " + name, tag.id()));
    return once("tag " + name, "helpdesk.tag", () -> Map.of("name", name));
  }

  /** An internal user. */
  long user(String name) {
    return once(
        "user " + name,
        "res.users",
        () -> Map.of("name", name, "login", name.toLowerCase(Locale.ROOT)));
  }

  /** A text field of tickets that is set up by the company itself. */
  void field(String name) {
    long model =
        client
            .model("ir.model")
            .query()
            .where(Domain.where("model", "=", "helpdesk.ticket"))
            .list()
            .get(0)
            .id();
    once(
        "field " + name,
        "ir.model.fields",
        () ->
            Map.of(
                "name", name,
                "model_id", model,
                "ttype", "char",
                "state", "manual",
                "field_description", name));
    client.model("helpdesk.ticket").forgetFields();
  }

  private interface Values {
    Map<String, Object> get();
  }

  private long once(String key, String model, Values values) {
    Long known = made.get(key);
    if (known == null) {
      known = client.model(model).create(List.of(values.get())).get(0);
      made.put(key, known);
    }
    return known;
  }
}
