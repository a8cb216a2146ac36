package dev.odoodesk.report.internal;

import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.Grouping;
import dev.odoodesk.report.Limits;
import dev.odoodesk.report.Period;
import dev.odoodesk.report.PeriodReport;
import dev.odoodesk.report.PeriodReport.RunLine;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.report.Reports;
import dev.odoodesk.report.TicketClock;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up a week or a month. For one report; not thread-safe. */
public final class PeriodTally {
  private static final int MONTHS_TOLD_APART = 12;

  private final ReportScope scope;
  private final Period period;
  private final Instant asOf;
  private final Instant begin;
  private final Instant end;
  private final StandingTally standing;
  private final ComplianceTally compliance;
  private final Shortlist<TicketClock> broken;
  private final PauseTally pauses;
  private final AvailabilityTally availability;
  private final StatusTally customers;
  private final StatusTally teams;
  private long created;
  private long solved;
  private long open;

  /**
   * @param asOf up to when tickets were evaluated
   */
  public PeriodTally(ReportScope scope, Limits limits, Period period, Instant asOf) {
    this.scope = scope;
    this.period = period;
    this.asOf = asOf;
    begin = period.begin(scope.zone());
    Instant whole = period.end(scope.zone());
    end = asOf.isBefore(whole) ? asOf.plusNanos(1) : whole;
    standing = new StandingTally(limits.others());
    compliance = new ComplianceTally(begin, end, scope.zone(), trendSince());
    broken = new Shortlist<>(StandingTally.LATEST_BREACH_FIRST, limits.others());
    pauses = new PauseTally(begin, end);
    availability = new AvailabilityTally(scope, asOf);
    customers = new StatusTally(Grouping.CUSTOMER, begin, end);
    teams = new StatusTally(Grouping.TEAM, begin, end);
  }

  private YearMonth trendSince() {
    return YearMonth.from(period.next().minusDays(1)).minusMonths(MONTHS_TOLD_APART - 1L);
  }

  /** Goes through the outcomes and adds them up. */
  public PeriodReport report(Reports reports, List<StoredRun> runs, Instant now) {
    Instant since = trendSince().atDay(1).atStartOfDay(scope.zone()).toInstant();
    reports.forEachOutcome(since, end, this::add);
    boolean over = !asOf.isBefore(period.end(scope.zone()));
    return new PeriodReport(
        scope,
        period,
        asOf,
        now,
        created,
        solved,
        open,
        compliance.report(),
        broken.listed(),
        over ? null : standing.standing(),
        pauses.causes(),
        months(),
        customers.statuses(),
        teams.statuses(),
        runs.stream().map(PeriodTally::line).toList());
  }

  private void add(TicketOutcome ticket) {
    compliance.add(ticket);
    if (ticket.solved() != null && ticket.solved().isBefore(begin)) {
      return;
    }
    standing.add(ticket);
    pauses.add(ticket);
    availability.add(ticket);
    customers.add(ticket);
    teams.add(ticket);
    created += isWithin(ticket.created()) ? 1 : 0;
    solved += isWithin(ticket.solved()) ? 1 : 0;
    open += ticket.solved() == null || !ticket.solved().isBefore(end) ? 1 : 0;
    for (TargetOutcome target : ticket.targets()) {
      if (target.breaches().stream().anyMatch(this::isWithin)) {
        broken.add(new TicketClock(ticket, target));
      }
    }
  }

  private boolean isWithin(@Nullable Instant at) {
    return at != null && !at.isBefore(begin) && at.isBefore(end);
  }

  private List<CustomerAvailability> months() {
    List<CustomerAvailability> all = new ArrayList<>();
    YearMonth last = YearMonth.from(end.minusNanos(1).atZone(scope.zone()));
    for (YearMonth month = YearMonth.from(period.first());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      all.addAll(availability.of(month));
    }
    return all;
  }

  private static RunLine line(StoredRun run) {
    RunCounts counts = run.summary().counts();
    return new RunLine(
        run.id(),
        run.start().kind().name(),
        run.state().name(),
        run.start().startedAt(),
        counts.ticketsWritten(),
        counts.changesWritten(),
        counts.leftOut(),
        counts.calls(),
        run.summary().took());
  }
}
