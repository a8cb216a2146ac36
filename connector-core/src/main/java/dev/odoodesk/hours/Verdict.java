package dev.odoodesk.hours;

import java.util.Locale;

/** What is to become of a line; the later one weighs more. */
public enum Verdict {
  /** Nothing speaks against it. */
  APPROVE,
  /** A person has to decide. */
  ASK,
  /** Not yet: something is missing that may still come. */
  HOLD,
  /** Turned down: the line has to be mended. */
  REJECT;

  /** As policies and reports spell it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
