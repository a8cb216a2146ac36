package dev.odoodesk.sandbox.internal.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one made-up ticket up to the present.
 *
 * @param events oldest first
 */
record Story(
    long created,
    List<Event> events,
    List<Event> messages,
    long stage,
    String priority,
    @Nullable Long user,
    long stageSince,
    @Nullable Long assigned,
    @Nullable Long closed) {

  /** The instant of the last event, in seconds since 1970. */
  long lastChange() {
    return events.get(events.size() - 1).second();
  }
}
