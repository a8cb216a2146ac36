package dev.odoodesk.cli.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody meant who wrote something else. */
public final class Suggestion {
  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** The nearest of the known words, if one is near enough. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    int farthest = Math.min(FARTHEST, Math.max(1, written.length() / 2));
    return known.stream()
        .filter(word -> distance(written, word) <= farthest)
        .min(Comparator.comparingInt(word -> distance(written, word)));
  }

  /** A question to append to a message, such as {@code "; did you mean 'url'?"}, or nothing. */
  public static String question(String written, Collection<String> known) {
    return nearest(written, known).map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  /** Edits needed to make one word of the other: insert, delete, replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
