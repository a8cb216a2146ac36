package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.WatchedRun;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.PlanFile;
import dev.odoodesk.sync.PlannedRun;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a sync would write, and saves it to be reviewed and applied. */
@Command(
    name = "plan",
    description = {
      "Evaluates the tickets of a job and shows each field that would be written, and why. Writes"
          + " nothing to Odoo."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk plan                       look at it",
      "  odoo-desk plan --save plan.json      keep it for a review, then:",
      "  odoo-desk apply plan.json"
    })
public final class PlanCommand extends DeskCommand {
  @Mixin private JobTarget target;

  @Option(names = "--save", paramLabel = "FILE", description = "Save the plan as JSON as well.")
  private @Nullable Path save;

  @Override
  protected ExitCode run(Context context) throws IOException {
    Desks desks = Desks.of(context);
    JobSettings settings = desks.job(target.name());
    SyncJob job = desks.syncJob(settings);
    PlannedRun planned = plan(context, desks, desks.connectionOf(settings), job, SyncOptions.USUAL);
    if (save != null && !planned.run().stopped()) {
      PlanFile.save(planned.plan(), context.resolve(save));
    }
    ExitCode code = PlanPrinter.print(context, planned);
    if (save != null && !planned.run().stopped()) {
      context.say("Saved to " + save + "; odoo-desk apply " + save + " writes it.");
    }
    return code;
  }

  /** Plans a job over a connection. */
  static PlannedRun plan(
      Context context,
      Desks desks,
      ConnectionSettings connection,
      SyncJob job,
      SyncOptions options) {
    try (StateStore store = desks.store();
        OdooDesk desk = desks.open(connection, store);
        WatchedRun watched = new WatchedRun(context)) {
      return desk.plan(job, options, watched);
    }
  }
}
