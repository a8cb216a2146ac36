package dev.odoodesk.cli.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dates, numbers and lengths of time as the reader writes them. Immutable and thread-safe. */
public final class Formats {
  private static final int SECONDS_A_MINUTE = 60;

  private final Words words;
  private final ZoneId zone;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter second;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter shortMonth;

  /**
   * @param zone the zone that moments are shown in
   */
  public Formats(Words words, ZoneId zone) {
    Locale locale = words.locale();
    this.words = words;
    this.zone = zone;
    moment =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
    second =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(locale)
            .withZone(zone);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    month = DateTimeFormatter.ofPattern(words.text("format.month"), locale);
    shortMonth = DateTimeFormatter.ofPattern(words.text("format.month.short"), locale);
  }

  /** The zone that moments are shown in. */
  public ZoneId zone() {
    return zone;
  }

  /** Day and minute, with the second where it is not a whole minute. */
  public String moment(Instant instant) {
    return (instant.getEpochSecond() % SECONDS_A_MINUTE == 0 ? moment : second).format(instant);
  }

  /** A day. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A month by its name. */
  public String month(YearMonth value) {
    return month.format(value);
  }

  /** A month by its short name. */
  public String shortMonth(YearMonth value) {
    return shortMonth.format(value);
  }

  /** A whole number. */
  public String number(long value) {
    return number(words.locale(), value);
  }

  static String number(Locale locale, long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** An exact number, with as many decimals as it has. */
  public String decimal(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(words.locale());
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  /** A share, given in percent, with as many decimals as it has. */
  public String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(words.locale());
    format.setMinimumFractionDigits(Math.max(0, percent.scale()));
    format.setMaximumFractionDigits(Math.max(0, percent.scale()));
    return format.format(percent.movePointLeft(2));
  }

  /** Hours, minutes and seconds, exact to the second; of negative time, the amount with a minus. */
  public String duration(Duration amount) {
    Duration positive = amount.abs();
    List<String> parts = new ArrayList<>(3);
    if (positive.toHours() > 0) {
      parts.add(words.text("format.hours", number(positive.toHours())));
    }
    if (positive.toMinutesPart() > 0) {
      parts.add(words.text("format.minutes", number(positive.toMinutesPart())));
    }
    if (positive.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(words.text("format.seconds", number(positive.toSecondsPart())));
    }
    return (amount.isNegative() ? "\u2212" : "") + String.join(" ", parts);
  }

  /** How long something took: with tenths of a second below a minute. */
  public String took(Duration amount) {
    if (amount.compareTo(Duration.ofMinutes(1)) >= 0) {
      return duration(Duration.ofSeconds(amount.toSeconds()));
    }
    BigDecimal seconds = BigDecimal.valueOf(amount.toMillis() / 100, 1);
    return words.text("format.seconds", decimal(seconds));
  }
}
