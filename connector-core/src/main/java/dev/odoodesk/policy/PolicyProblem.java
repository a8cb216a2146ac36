package dev.odoodesk.policy;

import java.util.Comparator;
import java.util.Objects;

/**
 * A mistake in a policy file.
 *
 * @param file name of the file as it was given
 * @param line line, counted from 1
 * @param column column, counted from 1
 * @param message what is wrong and what to do, in one line
 */
public record PolicyProblem(String file, int line, int column, String message)
    implements Comparable<PolicyProblem> {
  private static final Comparator<PolicyProblem> BY_PLACE =
      Comparator.comparing(PolicyProblem::file)
          .thenComparingInt(PolicyProblem::line)
          .thenComparingInt(PolicyProblem::column)
          .thenComparing(PolicyProblem::message);

  public PolicyProblem {
    Objects.requireNonNull(file, "file");
    message = message.replaceAll("\\s+", " ").strip();
  }

  @Override
  public int compareTo(PolicyProblem other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line:column: message}, the form that editors jump to. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
