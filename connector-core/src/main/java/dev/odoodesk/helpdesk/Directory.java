package dev.odoodesk.helpdesk;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.HelpdeskException.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records that a policy's actions name. Remembers what it found; for one run and one
 * thread.
 *
 * <p>Every method throws {@link HelpdeskException} of kind {@link Kind#UNKNOWN_NAME} where there is
 * no such record or there are several, and {@link dev.odoodesk.client.OdooException} when the
 * server cannot be asked.
 */
public final class Directory {
  private final Desk desk;
  private final OdooClient client;
  private final HelpdeskSchema schema;
  private final Map<String, Object> known = new HashMap<>();

  public Directory(Desk desk) {
    this.desk = desk;
    client = desk.client();
    schema = desk.schema();
  }

  /** A user with a login or name; portal users are none. */
  public Link user(String loginOrName) {
    return remembered(
        "user " + loginOrName,
        () ->
            only(
                "user",
                loginOrName,
                client
                    .model("res.users")
                    .query()
                    .where(
                        Domain.any(
                                Domain.where("login", "=", loginOrName),
                                Domain.where("name", "=", loginOrName))
                            .and("share", "=", false))
                    .fields("name")));
  }

  /** A team or project by its name. */
  public Link team(String name) {
    return remembered(
        "team " + name,
        () -> {
          List<Long> found = desk.teams().find(name);
          if (found.size() != 1) {
            throw unknown(schema.teamModel(), name, found.size());
          }
          return new Link(found.get(0), name);
        });
  }

  /** A tag by its name, letters' case aside; one to be made where there is none. */
  public Link tag(String name) {
    return remembered(
        "tag " + name,
        () -> {
          String model = schema.names().tagModel();
          List<Record> found =
              client
                  .model(model)
                  .query()
                  .where(Domain.where("name", "=ilike", pattern(name)))
                  .fields("name")
                  .list();
          Optional<Record> best =
              found.stream().min(Comparator.comparing(record -> !name.equals(record.text("name"))));
          if (best.isPresent()) {
            return new Link(best.get().id(), name(best.get()));
          }
          if (!mayMake(model)) {
            throw new HelpdeskException(
                Kind.UNKNOWN_NAME,
                "There is no tag \"%s\" and user \"%s\" may not make one: make it in Odoo."
                    .formatted(name, client.connection().user()));
          }
          return Link.toBeMade(name);
        });
  }

  /** The first closing stage of a team. */
  public Link closingStage(@Nullable Link team) {
    return remembered(
        "stage " + team,
        () -> {
          String flag =
              schema.closing() instanceof Closing.ByStage byStage ? byStage.flag() : "fold";
          Domain closing = Domain.where(flag, "=", true);
          return client
              .model(schema.stageModel())
              .query()
              .where(
                  team == null
                      ? closing
                      : closing.and(schema.names().stageTeams(), "in", List.of(team.id())))
              .fields("name", "sequence")
              .list()
              .stream()
              .min(
                  Comparator.comparing(
                          (Record stage) -> Objects.requireNonNull(stage.integer("sequence")))
                      .thenComparing(Record::id))
              .map(stage -> new Link(stage.id(), name(stage)))
              .orElseThrow(() -> unknown("closing stage of team", String.valueOf(team), 0));
        });
  }

  private boolean mayMake(String model) {
    return Boolean.TRUE.equals(
        client
            .model("ir.model.access")
            .call("check", Map.of("model", model, "mode", "create", "raise_exception", false))
            .value());
  }

  private static Link only(String what, String name, Query query) {
    List<Record> found = query.limit(3).list();
    if (found.size() != 1) {
      throw unknown(what, name, found.size());
    }
    return new Link(found.get(0).id(), name(found.get(0)));
  }

  private static String name(Record record) {
    return Objects.requireNonNullElse(record.text("name"), "");
  }

  /** A name that means itself in a pattern of SQL. */
  private static String pattern(String name) {
    return name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static HelpdeskException unknown(String what, String name, int found) {
    return new HelpdeskException(
        Kind.UNKNOWN_NAME,
        "There %s %s \"%s\" in Odoo, which the policy names: %s."
            .formatted(
                found == 0 ? "is no" : "are several of",
                what,
                name,
                found == 0 ? "make it, or change the policy" : "name it otherwise"));
  }

  private interface Search {
    Link find();
  }

  private Link remembered(String key, Search search) {
    Object found = known.get(key);
    if (found == null) {
      try {
        found = search.find();
      } catch (HelpdeskException e) {
        found = e;
      }
      known.put(key, found);
    }
    if (found instanceof HelpdeskException unknown) {
      throw unknown;
    }
    return (Link) found;
  }
}
