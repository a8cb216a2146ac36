package dev.odoodesk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week or a month.
 *
 * @param scope what it is about
 * @param period which
 * @param asOf up to when tickets were evaluated
 * @param reportedAt when this was reported first; a month that is over stays as it was reported
 * @param created tickets that came in
 * @param solved tickets that were solved
 * @param open tickets open at the end, or up to {@code asOf}
 * @param compliance which promises were kept
 * @param broken promises broken in that time, the latest first
 * @param standing how open tickets stand now; null for a time that is over
 * @param pauses what kept clocks from counting, the longest first
 * @param availability each month of the time by customer; empty where none is promised
 * @param customers what happened, by customer
 * @param teams what happened, by team
 * @param runs the runs of that time, in order
 */
public record PeriodReport(
    ReportScope scope,
    Period period,
    Instant asOf,
    Instant reportedAt,
    long created,
    long solved,
    long open,
    ComplianceReport compliance,
    Listed<TicketClock> broken,
    @Nullable Standing standing,
    List<PauseCause> pauses,
    List<CustomerAvailability> availability,
    List<Status> customers,
    List<Status> teams,
    List<RunLine> runs) {
  /** Copies the lists. */
  public PeriodReport {
    pauses = List.copyOf(pauses);
    availability = List.copyOf(availability);
    customers = List.copyOf(customers);
    teams = List.copyOf(teams);
    runs = List.copyOf(runs);
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return !asOf.isBefore(period.end(scope.zone()));
  }

  /**
   * A run in one line.
   *
   * @param id its number
   * @param kind name of its kind
   * @param state name of its state
   * @param startedAt when it began
   * @param tickets how many tickets it wrote to
   * @param changes how many fields it wrote
   * @param leftOut how many records it left alone
   * @param calls calls to Odoo
   * @param took how long it took
   */
  public record RunLine(
      long id,
      String kind,
      String state,
      Instant startedAt,
      long tickets,
      long changes,
      long leftOut,
      long calls,
      Duration took) {}
}
