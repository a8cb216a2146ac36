package dev.odoodesk.report;

import dev.odoodesk.sla.Compliance;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which tickets kept what is promised, in a time. A ticket counts when it is decided: kept at the
 * stop of its last clock, broken at its first breach. Tickets that were not decided count as open,
 * or as outside where no clock applies.
 *
 * @param total all tickets that were alive in that time
 * @param groups the same by group, for each way of grouping, by name
 * @param months the same by month, the time's own months and those before, in order
 */
public record ComplianceReport(
    Compliance total, Map<Grouping, List<Group>> groups, List<Month> months) {
  /** Copies maps and lists. */
  public ComplianceReport {
    Map<Grouping, List<Group>> copy = new EnumMap<>(Grouping.class);
    groups.forEach((grouping, list) -> copy.put(grouping, List.copyOf(list)));
    groups = Collections.unmodifiableMap(copy);
    months = List.copyOf(months);
  }

  /** The groups of one way of grouping. */
  public List<Group> by(Grouping grouping) {
    return groups.getOrDefault(grouping, List.of());
  }

  /**
   * A month.
   *
   * @param month which, in the report's zone
   * @param compliance the tickets that were decided in it
   */
  public record Month(YearMonth month, Compliance compliance) {}
}
