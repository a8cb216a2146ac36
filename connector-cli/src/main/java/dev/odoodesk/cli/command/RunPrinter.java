package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.PlanText;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.RunText;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.SyncRun;
import java.io.PrintWriter;

/** Prints what a run did. */
final class RunPrinter {
  private RunPrinter() {}

  /** Prints the run in the format that was asked for and returns how the command ends. */
  static ExitCode print(Context context, SyncRun run) {
    PrintWriter out = context.surroundings().out();
    switch (context.options().output()) {
      case TABLE -> {
        RunText.print(run, out);
        RunText.printLeftOut(run.leftOut(), out, context.outputWidth());
      }
      case JSON -> JsonOutput.print(RunText.asMap(run), out);
      case CSV -> {
        try (RecordWriter<LeftOut> writer = context.writer(PlanText.LEFT_OUT)) {
          run.leftOut().forEach(writer::write);
        }
      }
    }
    return ExitCode.of(run);
  }
}
