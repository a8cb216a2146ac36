package dev.odoodesk.cli;

import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationFile;
import dev.odoodesk.cli.config.LogSettings;
import dev.odoodesk.cli.config.SecretResolver;
import dev.odoodesk.cli.log.LogFormat;
import dev.odoodesk.cli.log.Logs;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.SafeText;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What one command works with: the surroundings, the global options, and what follows from both.
 *
 * @param surroundings the process around
 * @param options the global options
 * @param logs the log of the command
 */
public record Context(Surroundings surroundings, GlobalOptions options, Logs logs) {
  private static final Logger LOG = LoggerFactory.getLogger("dev.odoodesk.cli");

  /** Reads the configuration file; see {@link ConfigurationFile} for where it is looked for. */
  public Configuration configuration() {
    Configuration configuration = ConfigurationFile.locate(options.config(), surroundings).read();
    applyLogSettings(configuration.logging());
    return configuration;
  }

  /** Logs as the options say, and where they say nothing as the settings do. */
  void applyLogSettings(LogSettings settings) {
    LogFormat format = options.logFormat() == null ? settings.format() : options.logFormat();
    Level usual = format == LogFormat.JSON ? Level.INFO : Level.WARN;
    Level level = settings.level() == null ? usual : settings.level();
    logs.configure(format, options.verbose() ? Level.DEBUG : options.quiet() ? Level.ERROR : level);
  }

  /** Resolves the secrets that a configuration refers to. */
  public SecretResolver secrets() {
    return new SecretResolver(surroundings.environment(), surroundings.in(), logs.secrets());
  }

  /** A file that was named on the command line; as it was named where that leads to it. */
  public Path resolve(Path file) {
    Path resolved = surroundings.directory().resolve(file);
    return resolved.equals(file.toAbsolutePath()) ? file : resolved;
  }

  /** A writer of records to standard output in the format that was asked for. */
  public <T> RecordWriter<T> writer(List<Column<T>> columns) {
    return RecordWriter.of(options.output(), columns, surroundings.out(), outputWidth());
  }

  /** The same without cutting cells on a narrow terminal. */
  public <T> RecordWriter<T> fullWidthWriter(List<Column<T>> columns) {
    return RecordWriter.of(options.output(), columns, surroundings.out(), 0);
  }

  /** Columns of the terminal that results go to, or 0 where they go elsewhere. */
  public int outputWidth() {
    return surroundings.terminals().output() ? TerminalWidth.of(surroundings.environment()) : 0;
  }

  /** Prints a message for the person, unless {@code --quiet}; never data. */
  public void say(String message) {
    if (logs.areJson()) {
      LOG.info(message);
    } else if (!options.quiet()) {
      surroundings.err().println(SafeText.lines(message));
    }
  }

  /** Prints a warning, which {@code --quiet} does not silence. */
  public void warn(String message) {
    if (logs.areJson()) {
      LOG.warn(message);
    } else {
      surroundings.err().println("odoo-desk: " + SafeText.line(message));
    }
  }

  /** Prints a line of data. */
  public void print(String line) {
    surroundings.out().println(SafeText.lines(line));
  }

  /**
   * Makes sure that all data so far has left; long output looks at it now and then.
   *
   * @throws CommandFailed where standard output was closed or its disk is full
   */
  public void checkOutput() {
    if (surroundings.out().checkError()) {
      throw new CommandFailed(
          ExitCode.FAILED, "standard output could not be written (closed pipe or full disk)");
    }
  }
}
