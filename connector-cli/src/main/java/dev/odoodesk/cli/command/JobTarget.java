package dev.odoodesk.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The job that a command works on. */
final class JobTarget {
  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "Job of the configuration. Default: the only one.")
  private @Nullable String name;

  @Nullable String name() {
    return name;
  }
}
