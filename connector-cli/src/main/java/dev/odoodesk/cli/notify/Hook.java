package dev.odoodesk.cli.notify;

import java.io.IOException;

/** A way to tell people. */
interface Hook {

  /**
   * Hands over a notice, within the time that is set.
   *
   * @param json the notice as one JSON object
   * @throws IOException where nobody took it; the message says why, for the operator
   */
  void send(String json) throws IOException;

  /** What it is, for messages; holds no secret. */
  @Override
  String toString();
}
