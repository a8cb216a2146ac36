package dev.odoodesk.cli.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit on calls, such as {@code 1/s} or {@code 30/m}.
 *
 * @param calls how many
 * @param period in how long
 */
public record CallRate(int calls, Duration period) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(s|m|h)");

  /**
   * Reads the form of the configuration.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static CallRate parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is no rate; write for instance 1/s or 30/m");
    }
    return new CallRate(
        Integer.parseInt(matcher.group(1)), Durations.parse("1" + matcher.group(2)));
  }
}
