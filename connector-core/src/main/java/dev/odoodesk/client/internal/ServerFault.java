package dev.odoodesk.client.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that Odoo reports, in the one form that all protocols lead to. Its texts are hostile and
 * may have millions of characters: whatever searches them looks at a bounded part.
 *
 * @param exception class of the Python exception without its module; empty if not told
 * @param message its message
 */
record ServerFault(String exception, String message) {
  /** Longer than a message that lists a thousand records. */
  private static final int LONGEST_SEARCHED = 16_000;

  private static final int LINES_SEARCHED = 60;
  private static final int LONGEST_NAME = 200;

  /** {@code odoo.exceptions.UserError: } or {@code KeyError: } at the beginning of a line. */
  private static final Pattern RAISED = Pattern.compile("([A-Za-z_][\\w.]*+): ?+");

  /** What tells the name of a class from a word of the message before a colon. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?<=[\\w.])(?:Error|Exception|Warning|Denied)$|(?<=[a-z.])[A-Z]\\w++$");

  /** By the full name of the exception's class, as the JSON protocols give it. */
  static ServerFault named(String className, String message) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    String known = simple.length() <= LONGEST_NAME ? simple : "";
    return new ServerFault(known, message.isBlank() ? known : message);
  }

  /** By the last exception of a traceback; other texts are taken as they are. */
  static ServerFault fromTraceback(String text) {
    if (!text.startsWith("Traceback")) {
      return new ServerFault("", text);
    }
    String traceback = text.strip();
    int end = traceback.length();
    for (int lines = 0; lines < LINES_SEARCHED && end >= 0; lines++) {
      int begin = traceback.lastIndexOf('\n', end - 1) + 1;
      Matcher raised = RAISED.matcher(traceback).region(begin, Math.min(end, begin + LONGEST_NAME));
      if (raised.lookingAt() && CLASS_NAME.matcher(raised.group(1)).find()) {
        return named(raised.group(1), traceback.substring(raised.end()).strip());
      }
      end = begin - 1;
    }
    return new ServerFault("", traceback.substring(traceback.lastIndexOf('\n') + 1));
  }

  /** The part of the message that tells what it means. */
  String searched() {
    return message.substring(0, Math.min(message.length(), LONGEST_SEARCHED));
  }

  /** What a person may read: Odoo's own messages as they are, others with their kind. */
  String text() {
    boolean forPeople =
        exception.isEmpty() || FaultTable.isForPeople(exception) || message.equals(exception);
    return forPeople ? message : exception + ": " + message;
  }
}
