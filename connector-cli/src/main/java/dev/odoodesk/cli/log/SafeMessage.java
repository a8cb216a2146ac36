package dev.odoodesk.cli.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.odoodesk.cli.output.SafeText;
import org.slf4j.event.KeyValuePair;

/** The message of a log line and what belongs to it, harmless on a terminal. */
public final class SafeMessage extends MessageConverter {
  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(super.convert(event));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.append(' ').append(pair.key).append('=').append(pair.value);
      }
    }
    return SafeText.line(line.toString());
  }
}
