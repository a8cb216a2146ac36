package dev.odoodesk.calendar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A local time at which hours begin or end, from 00:00 to 24:00, both included.
 *
 * <p>24:00 is the 00:00 of the next day. {@link LocalTime} cannot say it, and to write
 * 23:59:59.999999 instead, as Odoo does, loses time.
 *
 * @param second seconds since midnight, 0 to 86,400
 */
public record TimeOfDay(int second) implements Comparable<TimeOfDay> {

  private static final int SECONDS_PER_DAY = 86_400;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(24);
  private static final int MOST_DECIMALS_OF_A_DOUBLE = 1074;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  /** 00:00, the start of a day. */
  public static final TimeOfDay MIDNIGHT = new TimeOfDay(0);

  /** 24:00, the end of a day. */
  public static final TimeOfDay END_OF_DAY = new TimeOfDay(SECONDS_PER_DAY);

  /**
   * @throws IllegalArgumentException if it lies outside 00:00 to 24:00
   */
  public TimeOfDay {
    if (second < 0 || second > SECONDS_PER_DAY) {
      throw new IllegalArgumentException(
          "a time of day lies between 00:00 and 24:00, but this is " + second + " seconds");
    }
  }

  /**
   * Reads {@code HH:mm} or {@code HH:mm:ss}, such as {@code "9:00"}, {@code "17:30"} or {@code
   * "24:00"}.
   *
   * @throws IllegalArgumentException if the text is no such time
   */
  public static TimeOfDay of(String text) {
    Matcher m = TEXT.matcher(text);
    if (m.matches()) {
      int hour = Integer.parseInt(m.group(1));
      int minute = Integer.parseInt(m.group(2));
      int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
      int total = (hour * 60 + minute) * 60 + second;
      if (minute < 60 && second < 60 && total <= SECONDS_PER_DAY) {
        return new TimeOfDay(total);
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a time of day; write it as HH:mm between 00:00 and 24:00");
  }

  /**
   * The time as of a clock.
   *
   * @throws IllegalArgumentException if it has a fraction of a second
   */
  public static TimeOfDay of(LocalTime time) {
    if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException(
          time + " is not a whole second; hours begin and end on one");
    }
    return new TimeOfDay(time.toSecondOfDay());
  }

  /**
   * Reads decimal hours as Odoo stores them, {@code 8.5} for 08:30, and rounds to the nearest
   * minute as Odoo does (an attendance from 8:20 is stored as 8.333…).
   *
   * @throws IllegalArgumentException if the hours lie outside 0 to 24
   */
  public static TimeOfDay ofHours(BigDecimal hours) {
    if (hours.signum() < 0
        || hours.compareTo(HOURS_PER_DAY) > 0
        || hours.scale() > MOST_DECIMALS_OF_A_DOUBLE) {
      throw new IllegalArgumentException(
          "hours of a day lie between 0 and 24, but this is " + hours.round(new MathContext(20)));
    }
    int minutes =
        hours.multiply(MINUTES_PER_HOUR).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return new TimeOfDay(minutes * 60);
  }

  @Override
  public int compareTo(TimeOfDay other) {
    return Integer.compare(second, other.second);
  }

  /** {@code HH:mm}, with seconds only where there are some. */
  @Override
  public String toString() {
    int rest = second % 60;
    String minutes = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
    return rest == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", rest);
  }
}
