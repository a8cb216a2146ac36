package dev.odoodesk.cli.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Prints each event as its encoder says, after one last look at the text. */
final class LineAppender extends AppenderBase<ILoggingEvent> {
  private final PrintWriter out;
  private final Encoder<ILoggingEvent> encoder;
  private final UnaryOperator<String> lastLook;

  LineAppender(PrintWriter out, Encoder<ILoggingEvent> encoder, UnaryOperator<String> lastLook) {
    this.out = out;
    this.encoder = encoder;
    this.lastLook = lastLook;
  }

  @Override
  protected void append(ILoggingEvent event) {
    out.print(lastLook.apply(new String(encoder.encode(event), StandardCharsets.UTF_8)));
    out.flush();
  }

  @Override
  public void stop() {
    super.stop();
    encoder.stop();
  }
}
