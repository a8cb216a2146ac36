package dev.odoodesk.timesheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The note that the first of two who approve leaves on a line. */
final class FirstApproval {
  private static final Pattern NOTE = Pattern.compile("first approval by user (\\d{1,15})\\b");

  private FirstApproval() {}

  static String note(long user, String login) {
    return "first approval by user %d (%s)".formatted(user, login);
  }

  /** The user who approved first, where the note says so. */
  static @Nullable Long user(@Nullable String note) {
    Matcher matcher = NOTE.matcher(note == null ? "" : note);
    return matcher.lookingAt() ? Long.valueOf(matcher.group(1)) : null;
  }
}
