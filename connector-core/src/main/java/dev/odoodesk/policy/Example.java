package dev.odoodesk.policy;

import dev.odoodesk.ticket.TicketHistory;
import java.util.List;
import java.util.Objects;

/**
 * A small timeline in a policy file with what must come of it.
 *
 * @param name what it shows
 * @param line line of the file in which it begins
 * @param history the ticket and what happens to it
 * @param expectations what must be so, and when
 */
public record Example(
    String name, int line, TicketHistory history, List<Expectation> expectations) {
  public Example {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(history, "history");
    expectations = List.copyOf(expectations);
  }
}
