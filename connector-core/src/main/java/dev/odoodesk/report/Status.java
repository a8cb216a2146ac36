package dev.odoodesk.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the tickets of a customer or team in a time, and how they stood at its end.
 *
 * @param name the customer or team; null for tickets without
 * @param created tickets that came in
 * @param solved tickets that were solved
 * @param open tickets open at the end
 * @param broken promises that were broken in that time
 * @param paused open tickets whose clocks are paused, as evaluated last
 * @param reportDue when the next periodic report to the customer is due, the earliest; null if none
 * @param notes flags that hold on open tickets, such as the phase of a rollout, by name
 */
public record Status(
    @Nullable String name,
    long created,
    long solved,
    long open,
    long broken,
    long paused,
    @Nullable Instant reportDue,
    List<String> notes) {
  /** Copies the list. */
  public Status {
    notes = List.copyOf(notes);
  }
}
