package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Names;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Guesses what somebody meant to write. */
final class Suggestion {
  private static final int LONGEST = 40;
  private static final int MOST_LISTED = 12;

  private Suggestion() {}

  /** {@code "; did you mean `x`?"}, or the names to choose from. */
  static String among(Collection<String> known, String written) {
    if (known.isEmpty()) {
      return "; there is none";
    }
    String folded =
        Names.fold(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
    String nearest = "";
    int distance = Integer.MAX_VALUE;
    for (String name : new TreeSet<>(known)) {
      int to = nearness(name, folded);
      if (to < distance) {
        nearest = name;
        distance = to;
      }
    }
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
    if (Math.abs(a.length() - b.length()) > LONGEST / 3) {
      return LONGEST;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          row[j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
