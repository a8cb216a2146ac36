package dev.odoodesk.cli;

import dev.odoodesk.cli.command.ApplyCommand;
import dev.odoodesk.cli.command.DemoCommand;
import dev.odoodesk.cli.command.DoctorCommand;
import dev.odoodesk.cli.command.ExplainCommand;
import dev.odoodesk.cli.command.InitCommand;
import dev.odoodesk.cli.command.PlanCommand;
import dev.odoodesk.cli.command.PolicyCommand;
import dev.odoodesk.cli.command.SandboxCommand;
import dev.odoodesk.cli.command.SetupCommand;
import dev.odoodesk.cli.command.SyncCommand;
import dev.odoodesk.cli.command.TicketsCommand;
import dev.odoodesk.cli.command.UndoCommand;
import dev.odoodesk.cli.deadline.DeadlineCommand;
import dev.odoodesk.cli.hours.HoursCommand;
import dev.odoodesk.cli.log.Logs;
import dev.odoodesk.cli.report.ReportCommand;
import dev.odoodesk.cli.runs.RunsCommand;
import dev.odoodesk.cli.worker.WorkerCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line: its options and the list of subcommands. */
@Command(
    name = "odoo-desk",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Keeps the SLA of support tickets in Odoo: reads tickets and their history, works out"
          + " deadlines and states by a policy, and writes priorities and deadlines back."
    },
    subcommands = {
      DeadlineCommand.class,
      DemoCommand.class,
      SandboxCommand.class,
      InitCommand.class,
      DoctorCommand.class,
      SetupCommand.class,
      TicketsCommand.class,
      SyncCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      RunsCommand.class,
      WorkerCommand.class,
      UndoCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      HoursCommand.class,
      PolicyCommand.class,
      HelpCommand.class,
      GenerateCompletion.class
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  odoo-desk demo                 see the whole job, no Odoo needed",
      "  odoo-desk init                 write a configuration to start from",
      "  odoo-desk doctor               check the connection to your Odoo",
      "  odoo-desk sync --dry-run       see what would be written",
      "",
      "Exit codes: 0 done, 1 failed, 2 usage, 3 records left out, 4 locked, 5 configuration."
    })
public final class OdooDeskCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private GlobalOptions options;

  private final Surroundings surroundings;
  private final Logs logs;

  OdooDeskCommand(Surroundings surroundings, Logs logs) {
    this.surroundings = surroundings;
    this.logs = logs;
  }

  /** Options given on the command line. */
  public GlobalOptions options() {
    return options;
  }

  /** The process around. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** The log of this command. */
  public Logs logs() {
    return logs;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Here are all of them.");
  }
}
