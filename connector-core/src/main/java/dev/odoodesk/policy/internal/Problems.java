package dev.odoodesk.policy.internal;

import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.policy.PolicyProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collects the mistakes of one file, so that all of them (up to a hundred) are told at once. */
public final class Problems {
  private static final int MOST_TOLD = 100;

  private final String file;
  private final TreeSet<PolicyProblem> found = new TreeSet<>();
  private final Set<String> causes = new HashSet<>();

  public Problems(String file) {
    this.file = file;
  }

  boolean enough() {
    return found.size() >= MOST_TOLD;
  }

  void add(Place place, String message) {
    found.add(new PolicyProblem(file, place.line(), place.column(), message));
  }

  /**
   * Does a part of the work; a mistake in it is noted and does not end the rest. Once there are
   * enough mistakes nothing more is done.
   */
  <T> Optional<T> attempt(Supplier<T> work) {
    if (enough()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } catch (Mistake mistake) {
      if (mistake.cause() == null || causes.add(mistake.cause())) {
        add(mistake.place(), String.valueOf(mistake.getMessage()));
      }
      return Optional.empty();
    }
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Ends the work if there was a mistake. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new PolicyException(List.copyOf(found));
    }
  }
}
