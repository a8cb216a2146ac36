package dev.odoodesk.report.internal;

import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.sla.Availability;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.store.TicketOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up outages by customer. Not thread-safe. */
public final class AvailabilityTally {
  private final ReportScope scope;
  private final Instant asOf;
  private final Map<String, List<Outage>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Outage> unnamed = new ArrayList<>();

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
    if (customer == null) {
      unnamed.addAll(ticket.outages());
    } else {
      named.computeIfAbsent(customer, each -> new ArrayList<>()).addAll(ticket.outages());
    }
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
            list.add(
                new CustomerAvailability(
                    customer, Availability.of(promised, scope.zone(), outages, month, asOf))));
    if (!unnamed.isEmpty()) {
      list.add(
          new CustomerAvailability(
              null, Availability.of(promised, scope.zone(), unnamed, month, asOf)));
    }
    return list;
  }
}
