package dev.odoodesk.sync;

import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Ticket;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compliance with one policy, as a whole and broken down.
 *
 * @param policy name of the policy
 * @param total all tickets
 * @param groups compliance by the group's name, for each way of grouping
 */
public record ComplianceTable(
    String policy, Compliance total, Map<Grouping, SortedMap<String, Compliance>> groups) {

  /** Compliance by the group's name, for one way of grouping. */
  public SortedMap<String, Compliance> by(Grouping grouping) {
    return groups.getOrDefault(grouping, Collections.emptySortedMap());
  }

  /** By what tickets are grouped. */
  public enum Grouping {
    /** The month of creation, in the policy's zone, such as {@code 2026-03}. */
    MONTH,
    /** The level that the policy gives; tickets outside the policy have none. */
    LEVEL,
    /** The commercial partner by name; several of one name count together. */
    CUSTOMER
  }

  /** Adds up a table. Not thread-safe. */
  static final class Tally {
    private static final String NONE = "-";
    private final SlaPolicy policy;
    private final Map<Grouping, SortedMap<String, Compliance>> groups =
        new EnumMap<>(Grouping.class);
    private Compliance total = Compliance.NONE;

    Tally(SlaPolicy policy) {
      this.policy = policy;
      for (Grouping grouping : Grouping.values()) {
        groups.put(grouping, new TreeMap<>());
      }
    }

    void add(Ticket ticket, SlaEvaluation evaluation) {
      SlaState state = evaluation.complianceState();
      total = total.and(state);
      groups.forEach(
          (grouping, table) ->
              table.merge(
                  name(grouping, ticket, evaluation),
                  Compliance.NONE.and(state),
                  (before, ignored) -> before.and(state)));
    }

    private String name(Grouping grouping, Ticket ticket, SlaEvaluation evaluation) {
      return switch (grouping) {
        case MONTH -> YearMonth.from(ticket.created().atZone(policy.zone())).toString();
        case LEVEL -> evaluation.severity().map(severity -> severity.level().name()).orElse(NONE);
        case CUSTOMER -> {
          Customer customer = ticket.customer();
          yield customer == null ? NONE : customer.companyName();
        }
      };
    }

    ComplianceTable table() {
      return new ComplianceTable(policy.name(), total, Collections.unmodifiableMap(groups));
    }
  }
}
