package dev.odoodesk.client.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that Odoo reports, in the one form that all protocols lead to.
 *
 * @param exception class of the Python exception without its module; empty if not told
 * @param message its message
 */
record ServerFault(String exception, String message) {
  private static final Pattern RAISED =
      Pattern.compile("^([A-Za-z_][\\w.]*(?:Error|Exception|Warning|Denied|[A-Z]\\w+)): ?(.*)$");
  private static final int LINES_SEARCHED = 60;

  /** By the full name of the exception's class, as the JSON protocols give it. */
  static ServerFault named(String className, String message) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return new ServerFault(simple, message.isBlank() ? simple : message);
  }

  /** By the last exception of a traceback; other texts are taken as they are. */
  static ServerFault fromTraceback(String text) {
    if (!text.startsWith("Traceback")) {
      return new ServerFault("", text);
    }
    String[] lines = text.strip().split("\n", -1);
    StringBuilder tail = new StringBuilder();
    for (int i = lines.length - 1; i >= Math.max(0, lines.length - LINES_SEARCHED); i--) {
      Matcher raised = RAISED.matcher(lines[i]);
      if (raised.matches()) {
        return named(raised.group(1), (raised.group(2) + tail).strip());
      }
      tail.insert(0, "\n" + lines[i]);
    }
    return new ServerFault("", lines[lines.length - 1]);
  }

  /** What a person may read: Odoo's own messages as they are, others with their kind. */
  String text() {
    boolean forPeople =
        exception.isEmpty() || FaultTable.isForPeople(exception) || message.equals(exception);
    return forPeople ? message : exception + ": " + message;
  }
}
