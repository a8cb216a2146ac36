package dev.odoodesk.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns a terminal has: what {@code COLUMNS} or {@code stty} says, else 80. */
final class TerminalWidth {
  private static final Pattern SIZE = Pattern.compile("\\d+ ([1-9]\\d{0,4})");
  private static final int USUAL = 80;
  private static final int LONGEST_WAIT_SECONDS = 1;

  private TerminalWidth() {}

  static int of(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{0,4}") ? Integer.parseInt(columns) : asked();
  }

  private static int asked() {
    File terminal = new File("/dev/tty");
    if (!terminal.exists()) {
      return USUAL;
    }
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(terminal).start();
      if (!stty.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        stty.destroy();
        return USUAL;
      }
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = SIZE.matcher(answer.strip());
      return size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
    } catch (IOException noStty) {
      return USUAL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USUAL;
    }
  }
}
