package dev.odoodesk.cli.command;

import picocli.CommandLine.Option;

/** What the simulated desk is like. */
final class SandboxOptions {
  @Option(
      names = "--tickets",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many tickets. Default: ${DEFAULT-VALUE}.")
  private long tickets;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Other seeds make other tickets. Default: ${DEFAULT-VALUE}.")
  private long seed;

  long tickets() {
    return tickets;
  }

  long seed() {
    return seed;
  }
}
