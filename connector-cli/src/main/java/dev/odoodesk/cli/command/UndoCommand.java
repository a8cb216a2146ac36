package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.WatchedRun;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.cli.output.PlanText;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.RunText;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.UndoPlan;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores what a run has changed. */
@Command(
    name = "undo",
    description = {
      "Restores the values that a run has changed, on every ticket that nobody has touched since;"
          + " shows them first. Notes in the chatter stay. The undo is a run itself.",
      "The next runs leave these tickets as they are until their facts or the policy change."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk undo 12 --dry-run          see what would be restored",
      "  odoo-desk undo 12                    asks first",
      "Exit code 3: done, with tickets left out, because somebody has touched them since."
    })
public final class UndoCommand extends DeskCommand {
  @Parameters(paramLabel = "RUN", description = "Number of the run; 'odoo-desk runs' lists them.")
  private long run;

  @Option(names = "--dry-run", description = "Show what would be restored and write nothing.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) {
    Desks desks = Desks.of(context);
    try (StateStore store = desks.store()) {
      ConnectionSettings connection = connection(context, desks, store);
      try (OdooDesk desk = desks.open(connection, store);
          WatchedRun watched = new WatchedRun(context)) {
        UndoPlan plan = desk.planUndo(run);
        if (dryRun) {
          return show(context, plan);
        }
        ask(context, connection, plan);
        return print(context, plan, desk.undo(plan, watched));
      }
    }
  }

  /** The connection that the run worked on, unless the options choose another. */
  private ConnectionSettings connection(Context context, Desks desks, StateStore store) {
    String chosen = context.options().connection();
    if (chosen != null) {
      return desks.configuration().connection(chosen);
    }
    return store
        .runs()
        .find(run)
        .map(found -> desks.configuration().connection(found.start().job().odoo().connection()))
        .orElseThrow(
            () ->
                new CommandFailed(
                    ExitCode.FAILED,
                    "there is no run %d in the store; 'odoo-desk runs' lists them".formatted(run)));
  }

  private void ask(Context context, ConnectionSettings connection, UndoPlan plan) {
    if (plan.plan().isEmpty()) {
      return;
    }
    if (!yes && !context.options().quiet()) {
      try (RecordWriter<Change> writer =
          RecordWriter.of(
              OutputFormat.TABLE,
              PlanText.CHANGES,
              context.surroundings().err(),
              context.outputWidth())) {
        plan.plan().changes().forEach(writer::write);
      }
    }
    String question =
        "Undo run %d: restore %d values of %d tickets of database %s at %s"
            .formatted(
                run,
                plan.plan().changes().size(),
                plan.plan().records(),
                connection.database(),
                connection.url());
    if (!new Questions(context.surroundings(), yes).agreed(question)) {
      throw new CommandFailed(ExitCode.FAILED, "nothing written");
    }
  }

  private static ExitCode show(Context context, UndoPlan plan) {
    try (RecordWriter<Change> writer = context.writer(PlanText.CHANGES)) {
      plan.plan().changes().forEach(writer::write);
    }
    context.surroundings().out().flush();
    RunText.printLeftOut(plan.leftOut(), context.surroundings().err(), context.outputWidth());
    return plan.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }

  private static ExitCode print(Context context, UndoPlan plan, ApplyOutcome outcome) {
    PrintWriter out = context.surroundings().out();
    switch (context.options().output()) {
      case TABLE -> {
        out.println(
            "Run %d undone: %d of %d values restored on %d tickets"
                .formatted(
                    plan.run(),
                    outcome.changes(),
                    plan.plan().changes().size(),
                    outcome.tickets()));
        RunText.printLeftOut(outcome.leftOut(), out, context.outputWidth());
      }
      case JSON -> JsonOutput.print(RunText.asMap(outcome), out);
      case CSV -> {
        try (var writer = context.writer(PlanText.LEFT_OUT)) {
          outcome.leftOut().forEach(writer::write);
        }
      }
    }
    if (outcome.stopped()) {
      return ExitCode.INTERRUPTED;
    }
    return outcome.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }
}
