package dev.odoodesk.report.internal;

import dev.odoodesk.report.ComplianceReport;
import dev.odoodesk.report.Group;
import dev.odoodesk.report.Grouping;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up which tickets kept what is promised. Not thread-safe. */
public final class ComplianceTally {
  private static final Comparator<Group> BY_NAME =
      Comparator.comparing(
          Group::name,
          Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo)));

  private final Instant begin;
  private final Instant end;
  private final ZoneId zone;
  private final Map<Grouping, Map<String, Compliance>> named = new EnumMap<>(Grouping.class);
  private final Map<Grouping, Compliance> unnamed = new EnumMap<>(Grouping.class);
  private final Map<YearMonth, Compliance> months = new TreeMap<>();
  private Compliance total = Compliance.NONE;

  /**
   * @param begin begin of the time
   * @param end its end, not part of it
   * @param trendSince the first month that is told apart
   */
  public ComplianceTally(Instant begin, Instant end, ZoneId zone, YearMonth trendSince) {
    this.begin = begin;
    this.end = end;
    this.zone = zone;
    YearMonth last = YearMonth.from(end.minusNanos(1).atZone(zone));
    for (YearMonth month = trendSince; !month.isAfter(last); month = month.plusMonths(1)) {
      months.put(month, Compliance.NONE);
    }
  }

  /** Counts a ticket. */
  public void add(TicketOutcome ticket) {
    Instant decided = Decision.of(ticket).orElse(null);
    SlaState state = Decision.state(ticket);
    if (decided != null) {
      months.computeIfPresent(
          YearMonth.from(decided.atZone(zone)), (month, before) -> before.and(state));
    }
    boolean alive =
        ticket.created().isBefore(end)
            && (ticket.solved() == null || !ticket.solved().isBefore(begin));
    if (decided == null) {
      if (alive && !Decision.isMade(ticket)) {
        count(ticket, state);
      }
    } else if (!decided.isBefore(end)) {
      count(ticket, SlaState.ON_TRACK);
    } else if (!decided.isBefore(begin)) {
      count(ticket, state);
    }
  }

  private void count(TicketOutcome ticket, SlaState state) {
    total = total.and(state);
    for (Grouping grouping : Grouping.values()) {
      String name = grouping.of(ticket);
      if (name == null) {
        unnamed.merge(grouping, Compliance.NONE.and(state), (before, one) -> before.and(state));
      } else {
        named
            .computeIfAbsent(grouping, each -> new HashMap<>())
            .merge(name, Compliance.NONE.and(state), (before, one) -> before.and(state));
      }
    }
  }

  /** The sum. */
  public ComplianceReport report() {
    Map<Grouping, List<Group>> groups = new EnumMap<>(Grouping.class);
    for (Grouping grouping : Grouping.values()) {
      List<Group> list = new ArrayList<>();
      named.getOrDefault(grouping, Map.of()).forEach((name, sum) -> list.add(new Group(name, sum)));
      Compliance none = unnamed.get(grouping);
      if (none != null) {
        list.add(new Group(null, none));
      }
      list.sort(BY_NAME);
      groups.put(grouping, list);
    }
    List<ComplianceReport.Month> trend = new ArrayList<>();
    months.forEach((month, sum) -> trend.add(new ComplianceReport.Month(month, sum)));
    return new ComplianceReport(total, groups, trend);
  }
}
