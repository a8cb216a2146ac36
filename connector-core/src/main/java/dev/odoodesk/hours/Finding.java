package dev.odoodesk.hours;

import java.util.Objects;

/**
 * What came of looking at one requirement.
 *
 * @param requirement its key, such as {@code ticket-closed}
 * @param holds whether it holds
 * @param text what was found, for people
 */
public record Finding(String requirement, boolean holds, String text) {
  public Finding {
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return requirement + ": " + text;
  }
}
