package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.output.Clocks;
import dev.odoodesk.cli.output.PlanText;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.RunText;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.PlannedRun;
import dev.odoodesk.sync.SyncRun;
import java.io.PrintWriter;

/** Tells a person what the demo does, step by step. */
final class DemoText implements Demo.Watcher {
  private static final int CHANGES_SHOWN = 8;

  private final Context context;
  private final PrintWriter out;

  private DemoText(Context context) {
    this.context = context;
    this.out = context.surroundings().out();
  }

  static DemoText to(Context context) {
    return new DemoText(context);
  }

  @Override
  public void started(OdooSandbox sandbox) {
    heading("1. Tickets");
    out.println(
        "A simulated Odoo %d answers at %s; its tickets are of the 90 days before."
            .formatted(sandbox.version(), sandbox.url()));
    out.flush();
  }

  @Override
  public void planned(PlannedRun planned) {
    heading("2. Plan: what differs from what the policy says; nothing is written yet");
    RunText.print(planned.run(), out);
    try (RecordWriter<Change> writer = context.writer(PlanText.CHANGES)) {
      planned.plan().changes().stream().limit(CHANGES_SHOWN).forEach(writer::write);
    }
    int more = planned.plan().changes().size() - CHANGES_SHOWN;
    if (more > 0) {
      out.println("… and " + more + " more");
    }
    out.flush();
  }

  @Override
  public void written(ApplyOutcome outcome, long counted) {
    heading("3. Write");
    out.println(
        "%d changes written to %d tickets; the server counted %d."
            .formatted(outcome.changes(), outcome.tickets(), counted));
    out.flush();
  }

  @Override
  public void ranAgain(SyncRun second, long counted) {
    heading("4. Run again");
    out.println(
        "%d tickets read, %d changes planned; the server counted %d writes."
            .formatted(second.ticketsRead(), second.changesPlanned(), counted));
    out.flush();
  }

  void finished(Demo.Result result) {
    heading("5. One ticket's clocks, segment by segment");
    Clocks.print(
        result.example().ticket(), result.example().evaluation(), out, context.outputWidth());
  }

  private void heading(String text) {
    out.println();
    out.println(text);
    out.println("-".repeat(text.length()));
  }
}
