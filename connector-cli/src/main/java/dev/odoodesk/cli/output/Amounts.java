package dev.odoodesk.cli.output;

import java.time.Duration;

/** Lengths of time for people. */
public final class Amounts {
  private Amounts() {}

  /** Hours, minutes and seconds, such as {@code 47h 30m} or {@code -1h 05m 10s}; exact. */
  public static String text(Duration amount) {
    if (amount.isZero()) {
      return "0m";
    }
    Duration positive = amount.abs();
    StringBuilder text = new StringBuilder(amount.isNegative() ? "-" : "");
    if (positive.toHours() > 0) {
      text.append(positive.toHours()).append('h');
    }
    if (positive.toMinutesPart() > 0) {
      text.append(text.length() > 1 ? " " : "").append(positive.toMinutesPart()).append('m');
    }
    boolean fraction = positive.toNanosPart() > 0;
    if (positive.toSecondsPart() > 0 || fraction) {
      text.append(text.length() > 1 ? " " : "").append(positive.toSecondsPart());
      text.append(fraction ? String.format(".%09d", positive.toNanosPart()) : "").append('s');
    }
    return text.toString();
  }
}
