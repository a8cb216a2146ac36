package dev.odoodesk.cli.output;

/**
 * Makes text from outside harmless on a terminal: what would move the cursor, change colours,
 * reverse the reading direction or hide characters is replaced by {@code U+FFFD}.
 */
public final class SafeText {
  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** Harmless text on one line; line breaks and tabs become spaces. */
  public static String line(String text) {
    return clean(text, false);
  }

  /** Harmless text that may go over several lines. */
  public static String lines(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean keepLineBreaks) {
    StringBuilder cleaned = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char safe = c == '\n' && keepLineBreaks ? c : safe(text, i, c);
      if (safe != c && cleaned == null) {
        cleaned = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (cleaned != null) {
        cleaned.append(safe);
      }
    }
    return cleaned == null ? text : cleaned.toString();
  }

  private static char safe(String text, int index, char c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    if (Character.isSurrogate(c)) {
      return isPaired(text, index, c) ? c : REPLACEMENT;
    }
    return isHostile(c) ? REPLACEMENT : c;
  }

  /**
   * Whether a character acts on the display instead of being shown: C0 and C1 controls, line and
   * paragraph separators, direction marks and overrides, zero-width and other format characters.
   */
  static boolean isHostile(char c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      return true;
    }
    if (c < 0xAD) {
      return false;
    }
    return switch (Character.getType(c)) {
      // The joiners hold words of several scripts and emoji together.
      case Character.FORMAT -> c != '\u200C' && c != '\u200D';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static boolean isPaired(String text, int index, char c) {
    return Character.isHighSurrogate(c)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
