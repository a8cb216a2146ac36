package dev.odoodesk.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with policy files alone. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Checks policy files, and runs their examples.",
    subcommands = {PolicyCheckCommand.class, PolicyTestCommand.class, PolicySimulateCommand.class})
public final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: policy check, policy test or policy simulate");
  }
}
