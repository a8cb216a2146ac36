package dev.odoodesk.it;

import dev.odoodesk.helpdesk.Flavour;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the deadlines of {@code two-clocks.yaml} must be, found without our code: facts and
 * wall-clock deadlines in SQL, deadlines on working calendars by Odoo's own {@code plan_hours}.
 *
 * <p>Deadlines stand as {@code yyyy-MM-dd HH:mm:ss}, empty for none, by {@code id/metric}.
 */
final class DeadlineOracle {
  private final RealServer server;
  private final Flavour flavour;
  private final Map<String, String> deadlines = new TreeMap<>();
  private List<String> straight = List.of();
  private int onCalendars;

  private DeadlineOracle(RealServer server, Flavour flavour) {
    this.server = server;
    this.flavour = flavour;
  }

  /** Asks a database in which nothing has been written yet. */
  static DeadlineOracle ask(RealServer server, Flavour flavour) {
    DeadlineOracle oracle = new DeadlineOracle(server, flavour);
    oracle.fill();
    return oracle;
  }

  Map<String, String> deadlines() {
    return deadlines;
  }

  /** How many of them are on working calendars. */
  int onCalendars() {
    return onCalendars;
  }

  /** Ids of tickets whose clocks never stopped and went on, so that creation alone decides. */
  List<String> straight() {
    return straight;
  }

  private void fill() {
    server.sql(
        text("oracle.sql")
            .replace("${oracle}", name())
            .replace("${table}", table())
            .replace("${model}", model())
            .replace("${link}", server.version() >= 17 ? "field_id" : "field")
            .replace("${level}", level()));
    for (String row : server.sql("SELECT id, metric, deadline FROM " + name() + "_wall")) {
      put(row.split("\\|", -1));
    }
    int onTheWall = deadlines.size();
    String team = flavour == Flavour.PROJECT_TASK ? "project_id" : "team_id";
    String header = "MODEL, TEAM, ORACLE = '%s', '%s', '%s'\n".formatted(model(), team, name());
    List<String> answer = server.shell(header + text("plan_hours.py")).lines().toList();
    if (!answer.contains("ORACLE-END")) {
      throw new IllegalStateException("plan_hours.py failed: " + answer);
    }
    answer.stream()
        .filter(line -> line.startsWith("ORACLE|"))
        .map(line -> line.substring("ORACLE|".length()).split("\\|", -1))
        .forEach(this::put);
    onCalendars = deadlines.size() - onTheWall;
    straight = server.sql("SELECT id FROM " + name() + "_facts WHERE cardinality(begins) = 0");
  }

  private void put(String[] row) {
    deadlines.put(row[0] + "/" + row[1], row[2]);
  }

  /** Levels by priority; a selection of two values knows only the worst and the mildest. */
  private String level() {
    boolean two = flavour == Flavour.PROJECT_TASK && server.version() < 19;
    return two ? "CASE t.priority WHEN '1' THEN 1 ELSE 4 END" : "4 - t.priority::int";
  }

  private String model() {
    return flavour == Flavour.PROJECT_TASK ? "project.task" : "helpdesk.ticket";
  }

  private String table() {
    return model().replace('.', '_');
  }

  private String name() {
    return "it_oracle_" + table();
  }

  private static String text(String resource) {
    try (InputStream in = DeadlineOracle.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
