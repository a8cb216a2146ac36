package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;

/** An answer that cannot or must not be read on; thrown inside decoders, never to callers. */
final class UnreadableAnswer extends RuntimeException {
  private final Problem problem;

  UnreadableAnswer(Problem problem, String detail) {
    super(detail, null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
