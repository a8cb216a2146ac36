package dev.odoodesk.sandbox.internal.web;

import java.math.BigDecimal;

/** Decimals as Python prints its floats. */
final class Decimals {
  private Decimals() {}

  /** Without needless zeros, but with one digit after the point: {@code 8.0}. */
  static String text(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.setScale(Math.max(1, plain.scale())).toPlainString();
  }
}
