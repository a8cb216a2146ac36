package dev.odoodesk.report;

import dev.odoodesk.sla.SlaState;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the tickets of a job stood when they were evaluated last.
 *
 * @param byState open tickets by state
 * @param atRisk running clocks that are at risk, the next one due first
 * @param due running clocks on track with a deadline, the next one due first
 * @param breached broken promises of open tickets and of those that were open in the time of the
 *     report, the latest first
 * @param paused clocks that do not count, the longest paused first
 */
public record Standing(
    Map<SlaState, Long> byState,
    Listed<TicketClock> atRisk,
    Listed<TicketClock> due,
    Listed<TicketClock> breached,
    Listed<TicketClock> paused) {
  /** Copies the map. */
  public Standing {
    Map<SlaState, Long> copy = new EnumMap<>(SlaState.class);
    copy.putAll(byState);
    byState = Collections.unmodifiableMap(copy);
  }

  /** Open tickets in a state. */
  public long count(SlaState state) {
    return byState.getOrDefault(state, 0L);
  }
}
