package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.VersionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands on hours. */
@Command(
    name = "hours",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Hours on tickets: what packs have left, which lines may be approved and why, approving them,"
          + " and statements for customers. The job's policy says how, in its section 'hours'."
    },
    subcommands = {
      HoursBalanceCommand.class,
      HoursReviewCommand.class,
      HoursApproveCommand.class,
      HoursUndoCommand.class,
      HoursStatementCommand.class
    })
public final class HoursCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Here are all of them.");
  }
}
