package dev.odoodesk.sla;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigInteger;
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

  /** Most steps that an expression may have once its repetitions are written out. */
  public static final int MOST_STEPS = 5_000;

  /** Size up to which an expression is compiled to see how large it is. */
  private static final long MOST_WHILE_COMPILED = 50_000;

  /** What a class of characters counts for: some have hundreds of ranges. */
  private static final int SIZE_OF_A_CLASS = 50;

  /** Old Cyrillic letters whose cases re2j follows in a circle that never closes. */
  private static final int FIRST_ENDLESS = 0x1C80;

  private static final int LAST_ENDLESS = 0x1C88;

  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");
  private static final java.util.regex.Pattern CLASS =
      java.util.regex.Pattern.compile("\\[|\\\\[pP]");

  /** A character, or perhaps a range; looks at each place anew. */
  private static final java.util.regex.Pattern RANGE =
      java.util.regex.Pattern.compile(
          "(?s)(?=(\\\\x\\{0*[0-9a-fA-F]{1,8}}|.)(?:-(\\\\x\\{0*[0-9a-fA-F]{1,8}}|.))?)");

  private final String expression;
  private final Pattern pattern;

  private BoundedPattern(String expression, Pattern pattern) {
    this.expression = expression;
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException if it is too long, too large, or is not of this syntax; the
   *     message says which
   */
  public static BoundedPattern compile(String expression) {
    if (expression.length() > LONGEST_EXPRESSION) {
      throw new IllegalArgumentException(
          "longer than " + LONGEST_EXPRESSION + " characters: " + expression.length());
    }
    requireAtMost(MOST_WHILE_COMPILED, sizeAtMost(expression));
    requireNothingEndless(expression);
    Pattern pattern;
    try {
      pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(describe(e, expression), e);
    }
    requireAtMost(MOST_STEPS, pattern.programSize());
    return new BoundedPattern(expression, pattern);
  }

  /** Never less than the true size: repetitions count as if each were nested in all others. */
  private static long sizeAtMost(String expression) {
    long size = expression.length();
    Matcher repetition = REPETITION.matcher(expression);
    while (repetition.find() && size <= MOST_WHILE_COMPILED) {
      String most = repetition.group(2);
      String count = most == null || most.isEmpty() ? repetition.group(1) : most;
      size *= count.length() > 4 ? MOST_WHILE_COMPILED : Math.max(1, Long.parseLong(count));
    }
    return size;
  }

  private static void requireAtMost(long most, long size) {
    if (size > most) {
      throw new IllegalArgumentException("too large once its repetitions are written out");
    }
  }

  private static void requireNothingEndless(String expression) {
    Matcher range = RANGE.matcher(expression);
    while (range.find()) {
      long first = codePoint(range.group(1));
      long last = range.group(2) == null ? first : codePoint(range.group(2));
      if (first <= LAST_ENDLESS && last >= FIRST_ENDLESS) {
        throw new IllegalArgumentException(
            "a range of characters that includes U+1C80 to U+1C88, which have no clear case");
      }
    }
  }

  private static long codePoint(String written) {
    return written.length() > 2 && written.charAt(0) == '\\'
        ? new BigInteger(written.substring(3, written.length() - 1), 16).longValueExact()
        : written.codePointAt(0);
  }

  private static String describe(PatternSyntaxException e, String expression) {
    String part = e.getPattern();
    return part == null || part.endsWith(expression)
        ? e.getDescription()
        : e.getDescription() + " near `" + part + "`";
  }

  /**
   * What it costs, in memory and for each character of a text: the steps it has once its
   * repetitions are written out, and more for each class of characters.
   */
  public int size() {
    long classes = CLASS.matcher(expression).results().count();
    return pattern.programSize() + SIZE_OF_A_CLASS * Math.toIntExact(classes);
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
