package dev.odoodesk.bench;

import java.util.List;

/**
 * What is claimed of two contenders.
 *
 * @param limit the first one's median is at most so many times the second one's
 */
record Claim(Contender ours, Contender rival, double limit) {
  /**
   * Prints a table in Markdown.
   *
   * @return whether all claims hold
   */
  static boolean print(String title, List<Claim> claims, Results results) {
    System.out.printf("### %s%n%n", title);
    System.out.println(
        "| | median (least to most) | against | median (least to most) | ratio | at most | holds |");
    System.out.println("|---|---|---|---|---|---|---|");
    boolean allHold = true;
    for (Claim claim : claims) {
      Times ours = results.of(claim.ours);
      Times rival = results.of(claim.rival);
      boolean holds = ours.over(rival) <= claim.limit;
      allHold &= holds;
      System.out.printf(
          "| %s | %s | %s | %s | **%.3f** | %.3f | %s |%n",
          claim.ours.name(),
          ours.text(),
          claim.rival.name(),
          rival.text(),
          ours.over(rival),
          claim.limit,
          holds ? "yes" : "NO");
    }
    System.out.println();
    return allHold;
  }
}
