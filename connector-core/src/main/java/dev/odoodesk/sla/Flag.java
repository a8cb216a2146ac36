package dev.odoodesk.sla;

import java.util.List;
import java.util.Objects;

/**
 * Something that people should see on a ticket, without influence on its clocks.
 *
 * @param name what they see
 * @param when which tickets
 * @param actions what to do with such tickets
 */
public record Flag(String name, Condition when, List<Action> actions) {
  public Flag {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(when, "when");
    actions = List.copyOf(actions);
  }
}
