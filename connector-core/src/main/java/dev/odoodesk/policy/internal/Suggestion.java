package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Names;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Guesses what somebody meant to write. */
final class Suggestion {
  private static final int LONGEST = 60;
  private static final int MOST_LISTED = 12;

  private Suggestion() {}

  /** {@code "; did you mean `x`?"}, or the names to choose from. */
  static String among(Collection<String> known, String written) {
    if (known.isEmpty()) {
      return "; there is none";
    }
    String folded =
        Names.fold(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
    String nearest =
        known.stream()
            .min(
                Comparator.<String>comparingInt(k -> nearness(k, folded))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    int distance = nearness(nearest, folded);
    int length = Math.min(nearest.length(), folded.length());
    if (distance < length && distance <= Math.max(1, length / 3)) {
      return "; did you mean `" + nearest + "`?";
    }
    List<String> listed = known.stream().sorted().limit(MOST_LISTED).toList();
    return "; use one of " + String.join(", ", listed) + (known.size() > MOST_LISTED ? ", …" : "");
  }

  /** The distance to a name, or to its last part where it has several, as time zones have. */
  private static int nearness(String known, String folded) {
    String name = Names.fold(known);
    int whole = distance(name, folded);
    int slash = name.lastIndexOf('/');
    return slash < 0 ? whole : Math.min(whole, distance(name.substring(slash + 1), folded));
  }

  /** Levenshtein distance, a swap of two neighbours counting as one step. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
