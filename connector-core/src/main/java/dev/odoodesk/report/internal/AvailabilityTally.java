package dev.odoodesk.report.internal;

import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.sla.Availability;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up outages by customer. Not thread-safe. */
public final class AvailabilityTally {
  private final ReportScope scope;
  private final Instant asOf;
  private final Map<String, Outages> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Outages unnamed = new Outages();

  /**
   * @param asOf outages that last are counted up to here
   */
  public AvailabilityTally(ReportScope scope, Instant asOf) {
    this.scope = scope;
    this.asOf = asOf;
  }

  /** Counts a ticket's outages; customers whose tickets stand for none were never out. */
  public void add(TicketOutcome ticket) {
    if (scope.promisedAvailability() == null) {
      return;
    }
    String customer = ticket.customer();
    Outages all =
        customer == null ? unnamed : named.computeIfAbsent(customer, each -> new Outages());
    all.outages.addAll(ticket.outages());
    all.unknown.addAll(ticket.unknown());
  }

  /** The availability of each customer in a month. */
  public List<CustomerAvailability> of(YearMonth month) {
    BigDecimal promised = scope.promisedAvailability();
    List<CustomerAvailability> list = new ArrayList<>();
    if (promised == null) {
      return list;
    }
    named.forEach(
        (customer, outages) ->
            list.add(new CustomerAvailability(customer, of(promised, outages, month))));
    if (!unnamed.outages.isEmpty()) {
      list.add(new CustomerAvailability(null, of(promised, unnamed, month)));
    }
    return list;
  }

  private Availability of(BigDecimal promised, Outages all, YearMonth month) {
    return Availability.of(promised, scope.zone(), all.outages, all.unknown, month, asOf);
  }

  /** Those of one customer, and what is unknown about their tickets. */
  private static final class Outages {
    private final List<Outage> outages = new ArrayList<>();
    private final Set<TicketHistory.Unknown> unknown = EnumSet.noneOf(TicketHistory.Unknown.class);
  }
}
