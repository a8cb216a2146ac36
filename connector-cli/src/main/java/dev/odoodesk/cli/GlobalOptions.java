package dev.odoodesk.cli;

import dev.odoodesk.cli.log.LogFormat;
import dev.odoodesk.cli.output.OutputFormat;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every subcommand takes, before or after its name. */
public final class GlobalOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = {
        "Configuration file.",
        "Default: ./odoo-desk.yaml, else odoo-desk.yaml in your configuration folder."
      })
  private @Nullable Path config;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Connection of the configuration to use. Default: the only one.")
  private @Nullable String connection;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      scope = ScopeType.INHERIT,
      description = "Evaluate clocks at this moment, such as 2026-07-01T10:00:00Z, not now.")
  private @Nullable Instant asOf;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description = "How results are printed: ${COMPLETION-CANDIDATES}. Default: table.")
  private OutputFormat output = OutputFormat.TABLE;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Print results and errors, nothing else.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log each call on standard error, and where an error came from.")
  private boolean verbose;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      scope = ScopeType.INHERIT,
      description =
          "Standard error as ${COMPLETION-CANDIDATES}: for people, or a JSON object a line.")
  private @Nullable LogFormat logFormat;

  /** The file named by {@code --config}, if any. */
  public @Nullable Path config() {
    return config;
  }

  /** The name given with {@code --connection}, if any. */
  public @Nullable String connection() {
    return connection;
  }

  /** The moment given with {@code --as-of}, if any. */
  public @Nullable Instant asOf() {
    return asOf;
  }

  /** How results are printed. */
  public OutputFormat output() {
    return output;
  }

  /** The format given with {@code --log-format}, if any. */
  public @Nullable LogFormat logFormat() {
    return logFormat;
  }

  /** Whether only results and errors are wanted. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether logs and stack traces are wanted. */
  public boolean verbose() {
    return verbose;
  }
}
