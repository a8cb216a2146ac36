package dev.odoodesk.cli;

import dev.odoodesk.cli.config.Durations;
import dev.odoodesk.cli.log.Logs;
import dev.odoodesk.cli.output.SafeText;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.slf4j.MDC;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line from arguments to exit code; nothing is thrown out of it. */
public final class CommandRunner {
  private static final int MOST_COLUMNS = 100;

  private CommandRunner() {}

  /** Runs a command line in the given surroundings and returns the number to end with. */
  public static int run(Surroundings surroundings, String... arguments) {
    try (Logs logs = Logs.open(surroundings.err())) {
      int code = commandLine(new OdooDeskCommand(surroundings, logs)).execute(arguments);
      surroundings.out().flush();
      surroundings.err().flush();
      return code;
    } finally {
      MDC.clear();
    }
  }

  /** The parser for a command, as also the generators of documentation need it. */
  static CommandLine commandLine(OdooDeskCommand top) {
    Surroundings surroundings = top.surroundings();
    CommandLine commandLine = new CommandLine(top);
    HelpLayout.applyTo(commandLine);
    return commandLine
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(surroundings)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(MOST_COLUMNS)
        .registerConverter(Instant.class, CommandRunner::instant)
        .registerConverter(Duration.class, CommandRunner::duration)
        .setParameterExceptionHandler((error, arguments) -> wrongUsage(surroundings, error))
        .setExecutionExceptionHandler((error, failed, parsed) -> FailureReport.print(top, error));
  }

  private static int wrongUsage(Surroundings surroundings, ParameterException error) {
    surroundings.err().println("odoo-desk: " + SafeText.line(String.valueOf(error.getMessage())));
    PrintWriter err = surroundings.err();
    if (!UnmatchedArgumentException.printSuggestions(error, err)) {
      String name = error.getCommandLine().getCommandSpec().qualifiedName();
      err.println("Try '" + name + " --help'.");
    }
    return ExitCode.USAGE.code();
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not an instant in UTC such as 2026-07-01T10:00:00Z");
    }
  }

  private static Duration duration(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static Ansi ansi(Surroundings surroundings) {
    boolean plain = !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return surroundings.terminals().output() && !plain ? Ansi.ON : Ansi.OFF;
  }
}
