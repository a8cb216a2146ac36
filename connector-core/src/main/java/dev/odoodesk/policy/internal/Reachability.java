package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Condition;
import java.util.ArrayList;
import java.util.List;

/** Finds rules that can never decide, because an earlier one always does. */
final class Reachability {
  private final Coverage coverage;
  private final List<Seen> seen = new ArrayList<>();

  Reachability(Scope scope) {
    this.coverage = scope.coverage;
  }

  /** A rule that was read, and where it stands. */
  private record Seen(String name, Condition when, Place place) {}

  /**
   * Takes a rule in.
   *
   * @throws Mistake if no ticket can reach it
   */
  void accept(String name, Condition when, Place place) {
    for (Seen earlier : seen) {
      if (coverage.covers(earlier.when(), when)) {
        boolean same = coverage.covers(when, earlier.when());
        throw new Mistake(
            place,
            "`"
                + YamlReader.excerpt(name)
                + "` "
                + (same
                    ? "overlaps: it has the same condition as"
                    : "is unreachable: it is covered by")
                + " `"
                + YamlReader.excerpt(earlier.name())
                + "` in line "
                + earlier.place().line()
                + ", which comes first");
      }
    }
    seen.add(new Seen(name, when, place));
  }
}
