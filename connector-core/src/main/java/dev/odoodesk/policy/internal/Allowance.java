package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.BoundedPattern;

/**
 * What one policy file may cost to compile and to evaluate, however cleverly a few lines of it
 * refer to each other.
 */
final class Allowance {
  /** Conditions, figures and phases of customers, each as often as it is used. */
  static final int MOST_PARTS = 200_000;

  /** Sizes of all regular expressions together. */
  static final int MOST_EXPRESSIONS = 50_000;

  private int parts;
  private int expressions;

  /** How many parts were taken so far. */
  int taken() {
    return parts;
  }

  /**
   * Takes parts.
   *
   * @throws Mistake if the file has no more left
   */
  void take(int more, Place place) {
    if (more > MOST_PARTS - parts) {
      throw new Mistake(
          place,
          "the policy has more than " + MOST_PARTS + " parts once what it refers to is written out",
          "too many parts");
    }
    parts += more;
  }

  /**
   * Compiles an expression.
   *
   * @throws Mistake if it is no good, or those of the file are too large together
   */
  BoundedPattern expression(YamlNode node) {
    String text = Shape.text(node);
    if (expressions > MOST_EXPRESSIONS) {
      throw new Mistake(
          node.place(),
          "the expressions above are too large together; repeat less, or ask for fewer",
          "expressions too large");
    }
    try {
      BoundedPattern pattern = BoundedPattern.compile(text);
      expressions += pattern.size();
      return pattern;
    } catch (IllegalArgumentException e) {
      expressions += BoundedPattern.MOST_STEPS;
      throw new Mistake(
          node.place(),
          "bad expression `"
              + YamlReader.excerpt(text)
              + "`: "
              + e.getMessage()
              + " (RE2 syntax, at most "
              + BoundedPattern.LONGEST_EXPRESSION
              + " characters)");
    }
  }
}
