package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.timesheet.LineOutcome;
import dev.odoodesk.timesheet.LineOutcome.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of lines, as lists. */
final class OutcomeText {
  private static final List<Column<LineOutcome>> COLUMNS =
      List.of(
          new Column<>("line", LineOutcome::line),
          new Column<>("result", outcome -> outcome.result().name().toLowerCase(Locale.ROOT)),
          new Column<>("detail", LineOutcome::detail));

  private OutcomeText() {}

  static boolean wentWell(LineOutcome outcome) {
    return outcome.result() == Result.DONE || outcome.result() == Result.IN_PLACE;
  }

  /**
   * Prints a summary and the lines that did not go as decided, for programs all lines.
   *
   * @return how the command ends
   */
  static ExitCode print(
      Context context, String summary, Map<String, ?> figures, List<LineOutcome> outcomes) {
    List<LineOutcome> left = outcomes.stream().filter(o -> !wentWell(o)).toList();
    OutputFormat format = context.options().output();
    if (format == OutputFormat.JSON) {
      Map<String, Object> json = new LinkedHashMap<>(figures);
      json.put("lines", outcomes.stream().map(OutcomeText::asMap).toList());
      JsonOutput.print(json, context.surroundings().out());
    } else {
      if (format == OutputFormat.TABLE) {
        context.print(summary);
      }
      List<LineOutcome> shown = format == OutputFormat.CSV ? outcomes : left;
      if (format == OutputFormat.CSV || !shown.isEmpty()) {
        try (RecordWriter<LineOutcome> writer = context.writer(COLUMNS)) {
          shown.forEach(writer::write);
        }
      }
    }
    return left.isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }

  private static Map<String, Object> asMap(LineOutcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    COLUMNS.forEach(
        column -> map.put(column.name(), String.valueOf(column.value().apply(outcome))));
    map.put("line", outcome.line());
    return map;
  }
}
