package dev.odoodesk.sla;

import dev.odoodesk.sla.internal.Evaluation;
import dev.odoodesk.ticket.TicketHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How available a service was in a calendar month, from the tickets that stand for outages.
 *
 * @param month the month, in the policy's zone
 * @param length how long the month is; 23 or 25 hours are right where a day has them
 * @param down how long at least one outage lasted
 * @param percent share of the month without an outage, three decimals, rounded down
 * @param kept whether the promised availability was kept
 * @param unknown which parts of the tickets' histories are unknown, so that the figures may be too
 *     good: for whom stages may not be read, closed tickets were never open
 */
public record Availability(
    YearMonth month,
    Duration length,
    Duration down,
    BigDecimal percent,
    boolean kept,
    Set<TicketHistory.Unknown> unknown) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  public Availability {
    unknown = Set.copyOf(unknown);
  }

  /**
   * Computes it. A ticket stands for an outage while it is open and the policy's condition holds
   * for it, with the facts and the level of each moment; outages at the same time count once.
   *
   * @param tickets the tickets of one customer, or of all
   * @param now outages that last are counted up to here
   * @throws IllegalArgumentException if the policy promises no availability
   */
  public static Availability of(
      SlaPolicy policy, Collection<TicketHistory> tickets, YearMonth month, Instant now) {
    AvailabilityTerms terms = policy.availability();
    if (terms == null) {
      throw new IllegalArgumentException("policy " + policy.name() + " promises no availability");
    }
    List<Outage> outages = new ArrayList<>();
    Set<TicketHistory.Unknown> unknown = EnumSet.noneOf(TicketHistory.Unknown.class);
    for (TicketHistory ticket : tickets) {
      Evaluation evaluation = new Evaluation(policy, ticket, Calendars.none(), now);
      if (evaluation.applies()) {
        outages.addAll(evaluation.openWhile(terms.outage()));
        unknown.addAll(evaluation.unknown());
      }
    }
    return of(terms.percent(), policy.zone(), outages, unknown, month, now);
  }

  /**
   * The outages that a ticket stands for, in order: none where the policy promises no availability
   * or the ticket is no outage. One that lasts has no end.
   */
  public static List<Outage> outages(SlaPolicy policy, TicketHistory ticket, Instant now) {
    AvailabilityTerms terms = policy.availability();
    if (terms == null) {
      return List.of();
    }
    Evaluation evaluation = new Evaluation(policy, ticket, Calendars.none(), now);
    return evaluation.applies() ? evaluation.openWhile(terms.outage()) : List.of();
  }

  /**
   * Computes it from outages that are known.
   *
   * @param promised the promised share of a month in percent
   * @param zone the zone that the month is in
   * @param unknown which parts of the histories that they come from are unknown
   * @param now outages that last are counted up to here
   */
  public static Availability of(
      BigDecimal promised,
      ZoneId zone,
      Collection<Outage> outages,
      Set<TicketHistory.Unknown> unknown,
      YearMonth month,
      Instant now) {
    Instant begin = month.atDay(1).atStartOfDay(zone).toInstant();
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    Duration down = Duration.ZERO;
    Instant covered = begin;
    List<Outage> inOrder = new ArrayList<>(outages);
    inOrder.sort(Comparator.comparing(Outage::from));
    for (Outage outage : inOrder) {
      Instant last = Objects.requireNonNullElse(outage.to(), now);
      Instant from = outage.from().isBefore(covered) ? covered : outage.from();
      Instant to = last.isAfter(end) ? end : last;
      if (from.isBefore(to)) {
        down = down.plus(Duration.between(from, to));
        covered = to;
      }
    }
    Duration length = Duration.between(begin, end);
    BigDecimal up = BigDecimal.valueOf(length.minus(down).toSeconds());
    BigDecimal seconds = BigDecimal.valueOf(length.toSeconds());
    BigDecimal percent = up.multiply(HUNDRED).divide(seconds, DECIMALS, RoundingMode.FLOOR);
    boolean kept = up.multiply(HUNDRED).compareTo(promised.multiply(seconds)) >= 0;
    return new Availability(month, length, down, percent, kept, unknown);
  }
}
