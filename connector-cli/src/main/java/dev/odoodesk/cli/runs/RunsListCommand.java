package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists runs. */
@Command(
    name = "list",
    description = "Lists runs, the latest first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk runs list --job nightly --limit 7",
      "  odoo-desk runs list --since 2026-07-01T00:00:00Z --output csv > runs.csv"
    })
public final class RunsListCommand extends DeskCommand {
  @Mixin private RunsFilter filter;

  @Override
  protected ExitCode run(Context context) {
    if (!filter.isUsable()) {
      throw usage("--limit must be 1 or more.");
    }
    return RunList.print(context, filter);
  }
}
