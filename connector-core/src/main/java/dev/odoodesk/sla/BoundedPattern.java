package dev.odoodesk.sla;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;

/**
 * A regular expression whose cost is bounded: RE2 syntax (no back references, no look-around), so
 * matching takes time linear in the text, of which the first {@value #LONGEST_TEXT} characters are
 * looked at. Upper and lower case are the same unless the expression says {@code (?-i)}.
 */
public final class BoundedPattern {
  /** Longest expression that is accepted, in characters. */
  public static final int LONGEST_EXPRESSION = 200;

  /** How much of a text is looked at, in characters. */
  public static final int LONGEST_TEXT = 4_000;

  private static final int LARGEST_PROGRAM = 5_000;

  private final String expression;
  private final Pattern pattern;

  private BoundedPattern(String expression, Pattern pattern) {
    this.expression = expression;
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is too long, too large once its repetitions are written
   *     out, or not of this syntax; the message says which
   */
  public static BoundedPattern compile(String expression) {
    if (expression.length() > LONGEST_EXPRESSION) {
      throw new IllegalArgumentException(
          "longer than " + LONGEST_EXPRESSION + " characters: " + expression.length());
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " near `" + e.getPattern() + "`", e);
    }
    if (pattern.programSize() > LARGEST_PROGRAM) {
      throw new IllegalArgumentException("its repetitions make it too large to match");
    }
    return new BoundedPattern(expression, pattern);
  }

  /** Whether the expression matches anywhere in the beginning of the text. */
  public boolean isFoundIn(String text) {
    return pattern
        .matcher(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
        .find();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoundedPattern that && expression.equals(that.expression);
  }

  @Override
  public int hashCode() {
    return Objects.hash(expression);
  }

  @Override
  public String toString() {
    return expression;
  }
}
