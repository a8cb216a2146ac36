package dev.odoodesk.cli.output;

import dev.odoodesk.cli.Context;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sync.ChangedOutcome;
import dev.odoodesk.sync.ComplianceTable;
import dev.odoodesk.sync.ComplianceTable.Grouping;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.Simulation;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a replay of past tickets showed: compliance by group, and the tickets that differ. */
public final class SimulationText {
  private static final String TOTAL = "all";

  private static final List<Column<Row>> ROWS =
      List.of(
          new Column<>("group", row -> row.group),
          new Column<>("name", row -> row.name),
          new Column<>("met", row -> row.after.met()),
          new Column<>("breached", row -> row.after.breached()),
          new Column<>("open", row -> row.after.open()),
          new Column<>("kept", row -> percent(row.after)),
          new Column<>("before", row -> row.before == null ? "" : percent(row.before)));

  private static final List<Column<ChangedOutcome>> CHANGED =
      List.of(
          new Column<>("ticket", changed -> changed.ticket().reference()),
          new Column<>("state_before", changed -> changed.before().state().key()),
          new Column<>("state", changed -> changed.after().state().key()),
          new Column<>("level_before", changed -> level(changed.before())),
          new Column<>("level", changed -> level(changed.after())),
          new Column<>("resolution_before", changed -> resolution(changed.before())),
          new Column<>("resolution", changed -> resolution(changed.after())),
          new Column<>("subject", changed -> changed.ticket().subject()));

  private SimulationText() {}

  /** A line of the table. */
  private record Row(String group, String name, Compliance after, @Nullable Compliance before) {}

  /** Prints for people, or the changed tickets as CSV. */
  public static void print(
      Simulation.Result result, List<ChangedOutcome> changed, Context context) {
    boolean table = context.options().output() == OutputFormat.TABLE;
    if (table) {
      context.print(
          "As of %s: policy %s%s"
              .formatted(
                  result.asOf(),
                  result.policy().policy(),
                  result.against().map(t -> ", before: " + t.policy()).orElse("")));
      try (RecordWriter<Row> writer = context.writer(ROWS)) {
        rows(result).forEach(writer::write);
      }
      context.print("");
      context.print(
          changed.isEmpty()
              ? "No ticket's outcome changes."
              : "%d tickets whose outcome changes:".formatted(changed.size()));
    }
    if (!table || !changed.isEmpty()) {
      try (RecordWriter<ChangedOutcome> writer = context.writer(CHANGED)) {
        changed.forEach(writer::write);
      }
    }
  }

  /** Prints one JSON object. */
  public static void json(
      Simulation.Result result, Instant since, List<ChangedOutcome> changed, PrintWriter out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("since", since);
    json.put("asOf", result.asOf());
    json.put("policy", asMap(result.policy()));
    result.against().ifPresent(table -> json.put("against", asMap(table)));
    json.put("changed", changed.stream().map(SimulationText::asMap).toList());
    json.put("leftOut", result.leftOut().stream().map(SimulationText::asMap).toList());
    JsonOutput.print(json, out);
  }

  private static List<Row> rows(Simulation.Result result) {
    ComplianceTable before = result.against().orElse(null);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(TOTAL, "", result.policy().total(), before == null ? null : before.total()));
    for (Grouping grouping : Grouping.values()) {
      SortedSet<String> names = new TreeSet<>(result.policy().by(grouping).keySet());
      if (before != null) {
        names.addAll(before.by(grouping).keySet());
      }
      names.forEach(
          name ->
              rows.add(
                  new Row(
                      key(grouping),
                      name,
                      of(result.policy(), grouping, name),
                      before == null ? null : of(before, grouping, name))));
    }
    return rows;
  }

  private static Compliance of(ComplianceTable table, Grouping grouping, String name) {
    return table.by(grouping).getOrDefault(name, Compliance.NONE);
  }

  private static Map<String, Object> asMap(ComplianceTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", table.policy());
    json.put(TOTAL, asMap(table.total()));
    table
        .groups()
        .forEach(
            (grouping, groups) -> {
              Map<String, Object> byName = new LinkedHashMap<>();
              groups.forEach((name, compliance) -> byName.put(name, asMap(compliance)));
              json.put(
                  "by"
                      + key(grouping).substring(0, 1).toUpperCase(Locale.ROOT)
                      + key(grouping).substring(1),
                  byName);
            });
    return json;
  }

  private static Map<String, @Nullable Object> asMap(Compliance compliance) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("met", compliance.met());
    json.put("breached", compliance.breached());
    json.put("open", compliance.open());
    json.put("outside", compliance.outside());
    json.put("percent", compliance.percent().orElse(null));
    return json;
  }

  private static Map<String, Object> asMap(ChangedOutcome changed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", changed.ticket().key().model());
    json.put("id", changed.ticket().key().id());
    json.put("ref", changed.ticket().reference());
    json.put("subject", changed.ticket().subject());
    json.put("before", outcome(changed.before()));
    json.put("after", outcome(changed.after()));
    return json;
  }

  private static Map<String, Object> asMap(LeftOut left) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", left.ticket().model());
    json.put("id", left.ticket().id());
    json.put("ref", left.reference());
    json.put("reason", left.reason());
    json.put("detail", left.detail());
    return json;
  }

  private static Map<String, @Nullable Object> outcome(SlaEvaluation evaluation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("state", evaluation.state().key());
    json.put("level", level(evaluation));
    Map<String, @Nullable Object> deadlines = new LinkedHashMap<>();
    evaluation.targets().forEach(target -> deadlines.put(target.name(), target.deadline()));
    json.put("deadlines", deadlines);
    return json;
  }

  private static String key(Grouping grouping) {
    return grouping.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String level(SlaEvaluation evaluation) {
    return evaluation.severity().map(severity -> severity.level().name()).orElse(null);
  }

  private static @Nullable Instant resolution(SlaEvaluation evaluation) {
    return evaluation.deadline(Metric.RESOLUTION).orElse(null);
  }

  private static String percent(Compliance compliance) {
    return compliance.percent().map(percent -> percent.toPlainString() + " %").orElse("-");
  }
}
