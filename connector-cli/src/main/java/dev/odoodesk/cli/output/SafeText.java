package dev.odoodesk.cli.output;

/**
 * Makes text from outside harmless on a terminal: what would move the cursor, change colours,
 * reverse the reading direction or hide characters is replaced by {@code U+FFFD}.
 */
public final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';
  // The joiners hold words of several scripts, and emoji, together.
  private static final char ZERO_WIDTH_NON_JOINER = '\u200C';
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private SafeText() {}

  /** Harmless text on one line; line breaks and tabs become spaces. */
  public static String line(String text) {
    return clean(text, false);
  }

  /** Harmless text that may go over several lines. */
  public static String lines(String text) {
    return clean(text, true);
  }

  /** JSON in which what would act on a terminal is escaped; it means the same. */
  public static String escapedJson(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x20 && isHostile(c) && !Character.isSurrogate(c)) {
        escaped.append(String.format("\\u%04X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String clean(String text, boolean keepLineBreaks) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int safe = c == '\n' && keepLineBreaks ? c : safe(c);
      if (safe != c && cleaned == null) {
        cleaned = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (cleaned != null) {
        cleaned.appendCodePoint(safe);
      }
      i += Character.charCount(c);
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private static int safe(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    return isHostile(c) ? REPLACEMENT : c;
  }

  /**
   * Whether a character acts on the display instead of being shown: C0 and C1 controls, line and
   * paragraph separators, direction marks and overrides, invisible format characters, and halves of
   * surrogate pairs.
   */
  static boolean isHostile(int c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      return true;
    }
    if (c < 0xAD) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
      default -> false;
    };
  }
}
