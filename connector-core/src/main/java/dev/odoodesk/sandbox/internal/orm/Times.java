package dev.odoodesk.sandbox.internal.orm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and date-times as Odoo writes them. */
public final class Times {
  private static final int DATE_LENGTH = 10;

  private Times() {}

  /** {@code YYYY-MM-DD HH:MM:SS} in UTC; fractions of a second are not shown. */
  public static String text(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    byte[] text = new byte[19];
    digits(text, 0, 4, utc.getYear());
    text[4] = '-';
    digits(text, 5, 2, utc.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, utc.getDayOfMonth());
    text[10] = ' ';
    digits(text, 11, 2, utc.getHour());
    text[13] = ':';
    digits(text, 14, 2, utc.getMinute());
    text[16] = ':';
    digits(text, 17, 2, utc.getSecond());
    return new String(text, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int from, int count, int value) {
    int rest = value;
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * A date-time as {@code write} takes it: {@code YYYY-MM-DD HH:MM:SS} or a beginning of it that
   * ends with a whole part.
   */
  static LocalDateTime dateTime(String text) {
    String full =
        switch (text.length()) {
          case 10 -> text + " 00:00:00";
          case 13 -> text + ":00:00";
          case 16 -> text + ":00";
          default -> text;
        };
    if (full.length() > 19
        && full.startsWith(full.substring(0, 19))
        && isPlain(full.substring(0, 19))) {
      throw OdooError.value("unconverted data remains: " + full.substring(19));
    }
    if (!isPlain(full)) {
      throw OdooError.value(
          "time data " + Python.repr(text) + " does not match format '%Y-%m-%d %H:%M:%S'");
    }
    try {
      return LocalDateTime.parse(full.replace(' ', 'T'));
    } catch (DateTimeException e) {
      throw OdooError.value(
          "time data " + Python.repr(text) + " does not match format '%Y-%m-%d %H:%M:%S'");
    }
  }

  private static boolean isPlain(String text) {
    return text.length() == 19 && text.charAt(10) == ' ';
  }

  /** A date as {@code write} takes it; what follows the date is ignored. */
  static LocalDate date(String text) {
    String date = text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text;
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw OdooError.value("time data " + Python.repr(date) + " does not match format '%Y-%m-%d'");
    }
  }

  /** Cuts to what the database keeps. */
  static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
