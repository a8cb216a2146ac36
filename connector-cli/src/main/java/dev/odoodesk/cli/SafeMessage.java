package dev.odoodesk.cli;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.odoodesk.cli.output.SafeText;

/** The message of a log line, harmless on a terminal. */
public final class SafeMessage extends MessageConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return SafeText.line(super.convert(event));
  }
}
