package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.math.BigDecimal;

/**
 * How much memory one answer may take up when decoded. Small values in great numbers take many
 * times the room of their text, so the size of the body alone protects nobody.
 */
final class DecodeBudget {
  /** Nesting that no answer of Odoo comes near. */
  static final int MAX_DEPTH = 100;

  /** Digits that no number of Odoo comes near. */
  static final int MAX_NUMBER_LENGTH = 400;

  /** Room of a small object with its place in a list, about. */
  private static final int NODE = 32;

  private static final int LIST = 64;
  private static final int MAP = 128;

  private static final int MAX_SCALE = 400;

  private final long allowed;
  private long left;

  /** Twice the size of the largest answer. */
  DecodeBudget(long maxResponseBytes) {
    allowed = 2 * maxResponseBytes;
    left = allowed;
  }

  /** Characters that a single text may have where answers may be that long. */
  static int longestText(long maxResponseBytes) {
    return (int) Math.min(maxResponseBytes / 4, Integer.MAX_VALUE);
  }

  void chargeNode() {
    charge(NODE);
  }

  void chargeList() {
    charge(LIST);
  }

  void chargeMap() {
    charge(MAP);
  }

  void chargeText(int length) {
    charge(NODE + 2L * length);
  }

  void chargeCharacters(int length) {
    charge(2L * length);
  }

  private void charge(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new UnreadableAnswer(
          Problem.ANSWER_TOO_LARGE, "the answer takes more than " + allowed + " bytes of memory");
    }
  }

  void checkDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new UnreadableAnswer(
          Problem.BROKEN_ANSWER, "the answer is nested more than " + MAX_DEPTH + " levels deep");
    }
  }

  /** Refuses numbers such as {@code 1e999999999}, whose digits would fill the memory later. */
  static BigDecimal sane(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw new UnreadableAnswer(
          Problem.BROKEN_ANSWER, "the answer holds a number with an absurd exponent");
    }
    return number;
  }
}
