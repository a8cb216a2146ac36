package dev.odoodesk.cli.config;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** A word of the configuration that stands for one of a few values. */
final class Choice {
  private Choice() {}

  /** Takes the word for the value; any other word is a problem that names those there are. */
  static <T> Function<String, T> of(Map<String, T> values) {
    return text -> {
      T value = values.get(text);
      if (value == null) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' is not one of "
                + String.join(", ", new TreeSet<>(values.keySet()))
                + Suggestion.question(text, values.keySet()));
      }
      return value;
    };
  }
}
