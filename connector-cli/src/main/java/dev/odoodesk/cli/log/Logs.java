package dev.odoodesk.cli.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import dev.odoodesk.cli.output.SafeText;
import java.io.PrintWriter;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The log of a running command. As text it holds warnings of our own code, as JSON also what runs
 * began and did; {@code --verbose} and {@code --quiet} change that. Only our own code is logged.
 *
 * <p>In JSON everything that the command says on standard error is a line of the log, so that a
 * collector needs no second parser.
 */
public final class Logs implements AutoCloseable {
  private static final String OURS = "dev.odoodesk";

  private final PrintWriter err;
  private final Secrets secrets = new Secrets();
  private final @Nullable LoggerContext context;
  private LogFormat format = LogFormat.TEXT;
  private @Nullable LineAppender appender;

  private Logs(PrintWriter err, @Nullable LoggerContext context) {
    this.err = err;
    this.context = context;
  }

  /** Opens a log of text lines. */
  public static Logs open(PrintWriter err) {
    ILoggerFactory factory = LoggerFactory.getILoggerFactory();
    Logs logs = new Logs(err, factory instanceof LoggerContext logback ? logback : null);
    logs.configure(LogFormat.TEXT, Level.WARN);
    return logs;
  }

  /** Logs in this format and from this level on. */
  public void configure(LogFormat wanted, Level level) {
    format = wanted;
    if (context == null) {
      return;
    }
    close();
    Encoder<ILoggingEvent> encoder = wanted == LogFormat.JSON ? json() : text(context);
    encoder.setContext(context);
    encoder.start();
    LineAppender lines =
        new LineAppender(
            err,
            encoder,
            wanted == LogFormat.JSON
                ? line -> SafeText.escapedJson(secrets.hideInJson(line))
                : secrets::hide);
    lines.setContext(context);
    lines.start();
    ch.qos.logback.classic.Logger ours = context.getLogger(OURS);
    ours.addAppender(lines);
    ours.setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    appender = lines;
  }

  /** Whether lines are JSON. */
  public boolean areJson() {
    return format == LogFormat.JSON;
  }

  /** Secrets that must not be printed. */
  public Secrets secrets() {
    return secrets;
  }

  @Override
  public void close() {
    if (appender != null && context != null) {
      context.getLogger(OURS).detachAppender(appender);
      appender.stop();
      appender = null;
    }
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context) {
    PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("safe", SafeMessage::new);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0}: %safe%n");
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    LogstashFieldNames names = new LogstashFieldNames();
    names.setVersion("[ignore]");
    names.setLevelValue("[ignore]");
    names.setLogger("logger");
    names.setThread("thread");
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setFieldNames(names);
    encoder.setTimeZone("UTC");
    return encoder;
  }
}
