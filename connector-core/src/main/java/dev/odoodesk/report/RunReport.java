package dev.odoodesk.report;

import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.StoredRun;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run did.
 *
 * @param scope what it is about
 * @param run the run
 * @param changed the tickets it meant to write to, in the order of its work
 * @param outcomes how many of its writes became what
 * @param leftOut what it left alone
 * @param picture how the tickets stood after it; null for a run that is not the job's latest
 */
public record RunReport(
    ReportScope scope,
    StoredRun run,
    Listed<ChangedTicket> changed,
    Map<EntryState, Long> outcomes,
    Listed<LeftOutRow> leftOut,
    @Nullable Picture picture) {
  /** Copies the map. */
  public RunReport {
    Map<EntryState, Long> copy = new EnumMap<>(EntryState.class);
    copy.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(copy);
  }
}
