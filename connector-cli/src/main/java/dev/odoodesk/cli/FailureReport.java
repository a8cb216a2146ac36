package dev.odoodesk.cli;

import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.output.SafeText;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.policy.PolicyProblem;
import dev.odoodesk.store.StoreException;
import dev.odoodesk.sync.JobLockedException;
import dev.odoodesk.sync.PlanRefusedException;
import dev.odoodesk.sync.UndoRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Turns what went wrong into lines for a person and an exit code; the one mapping of the two. */
public final class FailureReport {
  private static final Logger LOG = LoggerFactory.getLogger("dev.odoodesk.cli");

  private FailureReport() {}

  /** Prints the failure on standard error and returns the number to end with. */
  static int print(OdooDeskCommand top, Exception failure) {
    ExitCode code = exitCode(failure);
    if (top.logs().areJson()) {
      LoggingEventBuilder event = LOG.atError().addKeyValue("exitCode", code.code());
      if (top.options().verbose()) {
        event = event.setCause(failure);
      }
      event.log(String.join("; ", lines(failure)));
      return code.code();
    }
    PrintWriter err = top.surroundings().err();
    for (String line : lines(failure)) {
      err.println("odoo-desk: " + SafeText.line(top.logs().secrets().hide(line)));
    }
    if (top.options().verbose()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(SafeText.lines(top.logs().secrets().hide(trace.toString())));
    }
    return code.code();
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
    if (failure instanceof JobLockedException) {
      return ExitCode.LOCKED;
    }
    if (failure instanceof StoreException store) {
      return store.kind() == StoreException.Kind.SETTINGS
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
        || failure instanceof PlanRefusedException
        || failure instanceof UndoRefusedException
        || failure instanceof JobLockedException
        || failure instanceof StoreException) {
      return List.of(String.valueOf(failure.getMessage()));
    }
    if (failure instanceof NoSuchFileException missing) {
      return List.of("there is no file " + missing.getFile());
    }
    if (failure instanceof AccessDeniedException denied) {
      return List.of(denied.getFile() + " may not be read or written");
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
