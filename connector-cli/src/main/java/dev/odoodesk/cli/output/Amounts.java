package dev.odoodesk.cli.output;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time for people. */
public final class Amounts {
  private Amounts() {}

  /** How long something took: seconds with one decimal, or {@link #text} from a minute on. */
  public static String rounded(Duration took) {
    return took.compareTo(Duration.ofMinutes(1)) < 0
        ? String.format(Locale.ROOT, "%d.%d s", took.toSeconds(), took.toMillisPart() / 100)
        : text(Duration.ofSeconds(took.toSeconds()));
  }

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
