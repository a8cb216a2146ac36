package dev.odoodesk.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file has mistakes; the message has one line for each. */
public final class PolicyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PolicyProblem> problems;

  public PolicyException(List<PolicyProblem> problems) {
    super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes in the order of the file; at least one. */
  public List<PolicyProblem> problems() {
    return problems;
  }
}
