package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.timesheet.LineOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes approvals back. */
@Command(
    name = "undo",
    description = {
      "Takes the approval of lines back, in the way of the database; of a sheet, that of the whole"
          + " sheet. The next approval decides on them anew."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk hours undo 17 18",
      "  odoo-desk hours approve --yes -o csv > run.csv ; odoo-desk hours undo $(grep ,done, run.csv | cut -d, -f1)"
    })
public final class HoursUndoCommand extends DeskCommand {
  @Parameters(arity = "1..*", paramLabel = "LINE", description = "Ids of the lines.")
  private List<Long> lines = List.of();

  @Option(names = "--job", description = "Job of the configuration. Default: the only one.")
  private @Nullable String job;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) throws IOException {
    try (HoursTarget target = HoursTarget.open(context, job)) {
      String question =
          "Take the approval of %d lines back in database %s at %s"
              .formatted(lines.size(), target.connection().database(), target.connection().url());
      if (!new Questions(context.surroundings(), yes).agreed(question)) {
        throw new CommandFailed(ExitCode.FAILED, "nothing written");
      }
      List<LineOutcome> outcomes = target.hours().takeBack(lines);
      long done = outcomes.stream().filter(OutcomeText::wentWell).count();
      return OutcomeText.print(
          context,
          "%d of %d approvals taken back".formatted(done, lines.size()),
          Map.of("takenBack", done),
          outcomes);
    }
  }
}
