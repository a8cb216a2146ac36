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
import java.util.List;
import java.util.Objects;

/**
 * How available a service was in a calendar month, from the tickets that stand for outages.
 *
 * @param month the month, in the policy's zone
 * @param length how long the month is; 23 or 25 hours are right where a day has them
 * @param down how long at least one outage lasted
 * @param percent share of the month without an outage, three decimals, rounded down
 * @param kept whether the promised availability was kept
 */
public record Availability(
    YearMonth month, Duration length, Duration down, BigDecimal percent, boolean kept) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  /**
   * Computes it. An outage lasts from the creation of a ticket to its closing, again from a
   * reopening; outages at the same time count once.
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
    tickets.forEach(ticket -> outages.addAll(outages(policy, ticket, now)));
    return of(terms.percent(), policy.zone(), outages, month, now);
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
    List<Outage> outages = new ArrayList<>();
    if (evaluation.applies()) {
      for (Instant[] span : evaluation.openWhile(terms.outage())) {
        outages.add(new Outage(span[0], span[1].equals(now) ? null : span[1]));
      }
    }
    return outages;
  }

  /**
   * Computes it from outages that are known.
   *
   * @param promised the promised share of a month in percent
   * @param zone the zone that the month is in
   * @param now outages that last are counted up to here
   */
  public static Availability of(
      BigDecimal promised, ZoneId zone, Collection<Outage> outages, YearMonth month, Instant now) {
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
    return new Availability(month, length, down, percent, kept);
  }
}
