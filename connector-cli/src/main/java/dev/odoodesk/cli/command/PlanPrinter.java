package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.cli.output.PlanText;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.RunText;
import dev.odoodesk.cli.output.SafeText;
import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.PlanFile;
import dev.odoodesk.sync.PlannedRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Prints a plan: its changes are the result, everything else goes to standard error. */
final class PlanPrinter {
  private PlanPrinter() {}

  /** Prints the plan and returns how the command ends. */
  static ExitCode print(Context context, PlannedRun planned) throws IOException {
    if (context.options().output() == OutputFormat.JSON) {
      context.surroundings().out().println(json(planned.plan()));
    } else if (!planned.plan().isEmpty() || context.options().output() == OutputFormat.CSV) {
      try (RecordWriter<Change> writer = context.writer(PlanText.CHANGES)) {
        planned.plan().changes().forEach(writer::write);
      }
    }
    context.surroundings().out().flush();
    if (!context.options().quiet()) {
      RunText.print(planned.run(), context.surroundings().err());
    }
    RunText.printLeftOut(
        planned.run().leftOut(), context.surroundings().err(), context.outputWidth());
    return ExitCode.of(planned.run());
  }

  /** The plan as its file has it, with characters escaped that would act on a terminal. */
  private static String json(ChangePlan plan) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PlanFile.write(plan, bytes);
    return SafeText.escapedJson(bytes.toString(StandardCharsets.UTF_8)).strip();
  }
}
