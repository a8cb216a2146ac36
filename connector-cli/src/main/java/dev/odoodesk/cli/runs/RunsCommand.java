package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What is remembered of runs. */
@Command(
    name = "runs",
    description = {
      "Lists what odoo-desk did, the latest first: each sync, applied plan and undo has a number.",
      "What is remembered stands in the store (key 'store' of the configuration)."
    },
    subcommands = {RunsListCommand.class, RunsShowCommand.class, RunsPruneCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk runs                  the latest runs of all jobs",
      "  odoo-desk runs show 12          what run 12 changed, and why",
      "  odoo-desk undo 12               restore what run 12 changed",
      "  odoo-desk runs prune            forget runs of more than a year ago",
      "States: running, done, left-out (done, with tickets left out), stopped, failed, and",
      "abandoned or died where the process ended without a word; the next run goes on from there."
    })
public final class RunsCommand extends DeskCommand {
  @Mixin private RunsFilter filter;

  @Override
  protected ExitCode run(Context context) {
    if (!filter.isUsable()) {
      throw usage("--limit must be 1 or more.");
    }
    return RunList.print(context, filter);
  }
}
