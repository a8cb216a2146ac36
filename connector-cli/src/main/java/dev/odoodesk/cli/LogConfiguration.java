package dev.odoodesk.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets up logging when the first line is logged: on standard error, warnings of our own code only.
 * Found by Logback as a service, so that no XML has to be read at start-up.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {
  private static final String OURS = "dev.odoodesk";

  /** Logs our own code in full from now on. */
  static void verbose() {
    if (LoggerFactory.getLogger(OURS) instanceof ch.qos.logback.classic.Logger logger) {
      logger.setLevel(Level.DEBUG);
    }
  }

  /** Logs errors only from now on. */
  static void quiet() {
    if (LoggerFactory.getLogger(OURS) instanceof ch.qos.logback.classic.Logger logger) {
      logger.setLevel(Level.ERROR);
    }
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayout.DEFAULT_CONVERTER_SUPPLIER_MAP.put("safe", SafeMessage::new);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0}: %safe%n");
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    context.getLogger(OURS).setLevel(Level.WARN);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
