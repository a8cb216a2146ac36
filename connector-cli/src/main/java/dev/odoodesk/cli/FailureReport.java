package dev.odoodesk.cli;

import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.output.SafeText;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.policy.PolicyProblem;
import dev.odoodesk.sync.PlanRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Turns what went wrong into lines for a person and an exit code; the one mapping of the two. */
public final class FailureReport {
  private FailureReport() {}

  /** Prints the failure on standard error and returns the number to end with. */
  static int print(OdooDeskCommand top, Exception failure) {
    Surroundings surroundings = top.surroundings();
    for (String line : lines(failure)) {
      surroundings.err().println("odoo-desk: " + SafeText.line(line));
    }
    if (top.options().verbose()) {
      failure.printStackTrace(surroundings.err());
    }
    return exitCode(failure).code();
  }

  /** What a failure ends the process with. */
  public static ExitCode exitCode(Exception failure) {
    if (failure instanceof CommandFailed failed) {
      return failed.exitCode();
    }
    if (failure instanceof ConfigurationException || failure instanceof PolicyException) {
      return ExitCode.CONFIGURATION;
    }
    if (failure instanceof HelpdeskException helpdesk) {
      return helpdesk.kind() == HelpdeskException.Kind.UNKNOWN_TEAM
          ? ExitCode.CONFIGURATION
          : ExitCode.FAILED;
    }
    return failure instanceof OdooException odoo ? exitCode(odoo.problem()) : ExitCode.FAILED;
  }

  /** What the person can mend in the configuration is told apart from what Odoo did. */
  static ExitCode exitCode(Problem problem) {
    return switch (problem) {
      case WRONG_CREDENTIALS, UNKNOWN_DATABASE, WRONG_URL, UNKNOWN_HOST, REDIRECTED ->
          ExitCode.CONFIGURATION;
      default -> ExitCode.FAILED;
    };
  }

  /** What a failure says, one line each. */
  public static List<String> lines(Exception failure) {
    if (failure instanceof ConfigurationException configuration) {
      return configuration.lines();
    }
    if (failure instanceof PolicyException policy) {
      return policy.problems().stream().map(PolicyProblem::toString).toList();
    }
    if (failure instanceof CommandFailed
        || failure instanceof OdooException
        || failure instanceof HelpdeskException
        || failure instanceof PlanRefusedException) {
      return List.of(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return List.of("reading or writing failed: " + rootMessage(failure));
    }
    return List.of(
        "unexpected error, please report it: "
            + failure.getClass().getSimpleName()
            + ": "
            + failure.getMessage()
            + " (--verbose shows where)");
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
