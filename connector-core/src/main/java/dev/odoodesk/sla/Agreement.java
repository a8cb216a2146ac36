package dev.odoodesk.sla;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with one customer, or with all that are not named.
 *
 * @param customer name of the commercial partner; null for all that are not named
 * @param tier service tier, if any
 * @param contract kind of contract, if any
 * @param requesters addresses, {@code @domains} or names of those who may open tickets; empty for
 *     anyone
 * @param calendars calendars to use instead, by the name of the policy's calendar
 * @param phases when which phase holds
 */
public record Agreement(
    @Nullable String customer,
    @Nullable String tier,
    @Nullable String contract,
    Set<String> requesters,
    Map<String, String> calendars,
    List<PhasePeriod> phases) {

  /** Nothing in particular. */
  public static final Agreement NONE =
      new Agreement(null, null, null, Set.of(), Map.of(), List.of());

  public Agreement {
    requesters = Collections.unmodifiableSet(Names.fold(requesters));
    calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
    phases = List.copyOf(phases);
  }
}
