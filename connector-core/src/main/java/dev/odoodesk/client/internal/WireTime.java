package dev.odoodesk.client.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads Odoo's datetimes. They are a third of all values of a ticket, and the general parser of
 * {@code java.time} would take more time for them than all JSON does.
 */
final class WireTime {
  private static final String PATTERN = "dddd-dd-dd dd:dd:dd";

  private WireTime() {}

  /**
   * The instant that {@code yyyy-MM-dd HH:mm:ss} means in UTC; a fraction of a second may follow.
   *
   * @throws DateTimeException if it is no datetime
   */
  static Instant instant(String text) {
    if (!isPlain(text)) {
      return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean isPlain(String text) {
    if (text.length() != PATTERN.length()) {
      return false;
    }
    for (int i = 0; i < PATTERN.length(); i++) {
      char wanted = PATTERN.charAt(i);
      char found = text.charAt(i);
      if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
