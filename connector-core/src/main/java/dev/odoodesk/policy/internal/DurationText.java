package dev.odoodesk.policy.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as policy files spell them: {@code 30 min}, {@code 1 h 30 min}, {@code 2 weeks}. */
final class DurationText {
  private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6})\\s*([\\p{L}]+)");
  private static final int LONGEST = 60;
  private static final Map<String, Duration> UNITS =
      Map.ofEntries(
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("second", Duration.ofSeconds(1)),
          Map.entry("seconds", Duration.ofSeconds(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("minute", Duration.ofMinutes(1)),
          Map.entry("minutes", Duration.ofMinutes(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("hour", Duration.ofHours(1)),
          Map.entry("hours", Duration.ofHours(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("days", Duration.ofDays(1)),
          Map.entry("w", Duration.ofDays(7)),
          Map.entry("week", Duration.ofDays(7)),
          Map.entry("weeks", Duration.ofDays(7)));

  private DurationText() {}

  /** Reads a positive duration. */
  static Duration read(YamlNode.Scalar node) {
    String text = node.text().strip();
    Duration sum = Duration.ZERO;
    int read = 0;
    Matcher part = PART.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    while (part.find() && part.start() == read) {
      Duration unit = UNITS.get(part.group(2).toLowerCase(Locale.ROOT));
      if (unit == null) {
        throw new Mistake(
            node.place(),
            "`"
                + part.group(2)
                + "` is no unit of time; use s, min, h, d or w, as in `1 h 30 min`");
      }
      sum = sum.plus(unit.multipliedBy(Long.parseLong(part.group(1))));
      read = part.end();
    }
    if (read != text.length() || sum.isZero()) {
      throw new Mistake(
          node.place(),
          "`"
              + YamlReader.excerpt(text)
              + "` is no duration; write a number and a unit, as in"
              + " `30 min`, `1 h 30 min` or `2 d`");
    }
    return sum;
  }

  /** Whether a duration is spelled in days or weeks, which say nothing on a working calendar. */
  static boolean namesDays(YamlNode.Scalar node) {
    Matcher part = PART.matcher(node.text());
    while (part.find()) {
      char unit = Character.toLowerCase(part.group(2).charAt(0));
      if (unit == 'd' || unit == 'w') {
        return true;
      }
    }
    return false;
  }
}
