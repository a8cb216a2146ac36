package dev.odoodesk.cli.output;

import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.SyncRun;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run saw and did, for people and for programs. */
public final class RunText {
  private RunText() {}

  /** A few lines for people. */
  public static void print(SyncRun run, PrintWriter out) {
    out.println(
        SafeText.line(
            "%sJob %s on %s, database %s, policy %s, as of %s"
                .formatted(
                    run.id() == 0 ? "" : "Run %d: ".formatted(run.id()),
                    run.job(),
                    run.connection(),
                    run.database(),
                    run.policy(),
                    run.asOf())));
    out.println(
        "Tickets: %d read (%s), %d under the policy%s"
            .formatted(
                run.ticketsRead(),
                run.full() ? "all" : "those that may have changed",
                run.ticketsEvaluated(),
                states(run)));
    note(out, run.held(), "%d stay as an undo restored them");
    note(out, run.closed(), "%d were solved in a month that is over and stay as reported");
    note(out, run.givenUp(), "%d were given up by earlier runs and are not tried any more");
    out.println(
        "Changes: %d planned, %d written to %d tickets; %d calls, %s"
            .formatted(
                run.changesPlanned(),
                run.changesWritten(),
                run.ticketsWritten(),
                run.calls(),
                Amounts.rounded(run.took())));
    if (run.stopped()) {
      out.println("Stopped after the batch in hand; the next run goes on from there.");
    }
    run.unknown()
        .forEach(
            (part, tickets) ->
                out.println(
                    "Not readable for this user: %s of %d tickets; their clocks may be too strict"
                        .formatted(part, tickets)));
  }

  private static void note(PrintWriter out, long tickets, String text) {
    if (tickets > 0) {
      out.println("  " + text.formatted(tickets));
    }
  }

  private static String states(SyncRun run) {
    return run.byState().isEmpty()
        ? ""
        : run.byState().entrySet().stream()
            .map(entry -> entry.getKey().key() + " " + entry.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  /** The tickets that were left out, as a table; nothing where there are none. */
  public static void printLeftOut(List<LeftOut> leftOut, PrintWriter out, int width) {
    if (leftOut.isEmpty()) {
      return;
    }
    out.println("Left out:");
    try (RecordWriter<LeftOut> table = new TableWriter<>(PlanText.LEFT_OUT, out, width)) {
      leftOut.forEach(table::write);
    }
  }

  /** The run for programs. */
  public static Map<String, Object> asMap(SyncRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("run", run.id());
    map.put("job", run.job());
    map.put("connection", run.connection());
    map.put("database", run.database());
    map.put("policy", run.policy());
    map.put("asOf", run.asOf());
    map.put("serverTime", run.serverTime());
    map.put("clockSkewSeconds", run.clockSkew().toSeconds());
    map.put("full", run.full());
    map.put("ticketsRead", run.ticketsRead());
    map.put("ticketsEvaluated", run.ticketsEvaluated());
    Map<String, Object> states = new LinkedHashMap<>();
    run.byState().forEach((state, tickets) -> states.put(state.key(), tickets));
    map.put("byState", states);
    map.put("changesPlanned", run.changesPlanned());
    map.put("changesByField", run.changesByField());
    map.put("changesWritten", run.changesWritten());
    map.put("ticketsWritten", run.ticketsWritten());
    map.put("leftOut", leftOut(run.leftOut()));
    map.put("held", run.held());
    map.put("closed", run.closed());
    map.put("givenUp", run.givenUp());
    map.put("unknown", run.unknown());
    map.put("calls", run.calls());
    map.put("tookMillis", run.took().toMillis());
    map.put("stopped", run.stopped());
    return map;
  }

  /** What applying a plan did, for programs. */
  public static Map<String, Object> asMap(ApplyOutcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("changesWritten", outcome.changes());
    map.put("ticketsWritten", outcome.tickets());
    map.put("alreadyThere", outcome.alreadyThere());
    map.put("leftOut", leftOut(outcome.leftOut()));
    map.put("stopped", outcome.stopped());
    return map;
  }

  private static List<Map<String, Object>> leftOut(List<LeftOut> leftOut) {
    return leftOut.stream().map(RunText::asMap).toList();
  }

  private static Map<String, Object> asMap(LeftOut left) {
    Map<String, Object> map = new LinkedHashMap<>();
    PlanText.LEFT_OUT.forEach(column -> map.put(column.name(), column.value().apply(left)));
    return map;
  }
}
