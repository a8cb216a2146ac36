package dev.odoodesk.sla;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Objects;
import java.util.regex.Matcher;

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

  /** Product of all counted repetitions: nested ones are written out when compiled. */
  private static final int MOST_REPETITIONS = 1_000;

  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

  private final String expression;
  private final Pattern pattern;

  private BoundedPattern(String expression, Pattern pattern) {
    this.expression = expression;
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is too long, repeats too much, or is not of this syntax;
   *     the message says which
   */
  public static BoundedPattern compile(String expression) {
    if (expression.length() > LONGEST_EXPRESSION) {
      throw new IllegalArgumentException(
          "longer than " + LONGEST_EXPRESSION + " characters: " + expression.length());
    }
    requireFewRepetitions(expression);
    Pattern pattern;
    try {
      pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(describe(e, expression), e);
    }
    return new BoundedPattern(expression, pattern);
  }

  private static void requireFewRepetitions(String expression) {
    long product = 1;
    Matcher repetition = REPETITION.matcher(expression);
    while (repetition.find()) {
      String most = repetition.group(2);
      String count = most == null || most.isEmpty() ? repetition.group(1) : most;
      product *= count.length() > 4 ? MOST_REPETITIONS + 1L : Math.max(1, Long.parseLong(count));
      if (product > MOST_REPETITIONS) {
        throw new IllegalArgumentException(
            "its repetitions multiply to more than " + MOST_REPETITIONS);
      }
    }
  }

  private static String describe(PatternSyntaxException e, String expression) {
    String part = e.getPattern();
    return part == null || part.endsWith(expression)
        ? e.getDescription()
        : e.getDescription() + " near `" + part + "`";
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
