package dev.odoodesk.report;

import dev.odoodesk.report.internal.AvailabilityTally;
import dev.odoodesk.report.internal.ComplianceTally;
import dev.odoodesk.report.internal.PauseTally;
import dev.odoodesk.report.internal.PeriodTally;
import dev.odoodesk.report.internal.PeriodText;
import dev.odoodesk.report.internal.StandingTally;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.OutcomeFilter;
import dev.odoodesk.store.RunFilter;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports about one job from what the store remembers. Thread-safe. Every method may throw
 * {@link dev.odoodesk.store.StoreException}.
 */
public final class Reports {
  private static final int MONTHS_TOLD_APART = 6;
  private static final int MOST_RUNS = 1_000;
  private static final Set<RunKind> ABOUT_TICKETS =
      EnumSet.of(RunKind.SYNC, RunKind.APPLY, RunKind.UNDO);

  private final StateStore store;
  private final ReportScope scope;
  private final Limits limits;

  public Reports(StateStore store, ReportScope scope, Limits limits) {
    this.store = store;
    this.scope = scope;
    this.limits = limits;
  }

  /** What a run of the job did, and for the latest, how tickets stand after it. */
  public RunReport run(StoredRun run) {
    List<ChangedTicket> changed = new ArrayList<>();
    Map<EntryState, Long> outcomes = new EnumMap<>(EntryState.class);
    long[] tickets = new long[1];
    forEachChanged(
        run.id(),
        ticket -> {
          if (tickets[0]++ < limits.changed()) {
            changed.add(ticket);
          }
          ticket.entries().forEach(entry -> outcomes.merge(entry.state(), 1L, Long::sum));
        });
    List<LeftOutRow> leftOut = store.runs().leftOut(run.id());
    boolean latest =
        ABOUT_TICKETS.contains(run.start().kind())
            && store.runs().lastOf(scope.job()).filter(last -> last.id() == run.id()).isPresent();
    return new RunReport(
        scope,
        run,
        new Listed<>(changed, tickets[0]),
        outcomes,
        new Listed<>(leftOut.subList(0, Math.min(limits.others(), leftOut.size())), leftOut.size()),
        latest ? picture(run.start().asOf()) : null);
  }

  /** Hands over each ticket that a run meant to write to, in the order of its work. */
  public void forEachChanged(long run, Consumer<ChangedTicket> use) {
    new ChangedTickets(store, scope.job(), use).forEach(run);
  }

  /** All that a run left alone, by record. */
  public List<LeftOutRow> leftOut(long run) {
    return store.runs().leftOut(run);
  }

  /** Hands over the latest result of each ticket that was alive in a time. */
  public void forEachOutcome(Instant from, Instant before, Consumer<TicketOutcome> use) {
    store.outcomes().forEach(scope.job(), OutcomeFilter.alive(from, before), use);
  }

  private Picture picture(Instant asOf) {
    Period month = Period.of(Period.Unit.MONTH, asOf.atZone(scope.zone()).toLocalDate());
    YearMonth trendSince = YearMonth.from(month.first()).minusMonths(MONTHS_TOLD_APART - 1L);
    Instant begin = month.begin(scope.zone());
    Instant end = asOf.plusNanos(1);
    StandingTally standing = new StandingTally(limits.others());
    ComplianceTally compliance = new ComplianceTally(begin, end, scope.zone(), trendSince);
    PauseTally pauses = new PauseTally(begin, end);
    AvailabilityTally availability = new AvailabilityTally(scope, asOf);
    forEachOutcome(
        trendSince.atDay(1).atStartOfDay(scope.zone()).toInstant(),
        end,
        ticket -> {
          compliance.add(ticket);
          if (ticket.solved() == null || !ticket.solved().isBefore(begin)) {
            standing.add(ticket);
            pauses.add(ticket);
            availability.add(ticket);
          }
        });
    return new Picture(
        standing.standing(),
        compliance.report(),
        pauses.causes(),
        availability.of(YearMonth.from(month.first())));
  }

  /**
   * A week or a month, up to the latest run. A month that is over is kept as it is reported the
   * first time after its end, and comes out like that from then on.
   *
   * @param restate whether to report such a month anew, in place of what was reported
   * @throws NothingToReportException if no run of the job has ended since the begin of that time
   */
  public PeriodReport period(Period period, boolean restate, Instant now) {
    String name = "report:%s/%s:%s".formatted(scope.job().odoo(), scope.job().name(), period);
    if (period.unit() == Period.Unit.MONTH && !restate) {
      Optional<Fact> kept = store.facts().find(name);
      if (kept.isPresent()) {
        return PeriodText.read(kept.get().value());
      }
    }
    Instant asOf = asOf().orElseThrow(() -> nothing("has ended yet"));
    if (asOf.isBefore(period.begin(scope.zone()))) {
      throw nothing("has ended since the begin of " + period);
    }
    PeriodReport report =
        new PeriodTally(scope, limits, period, asOf).report(this, runs(period), now);
    if (period.unit() == Period.Unit.MONTH && report.isOver()) {
      store.facts().put(new Fact(name, PeriodText.write(report), now));
    }
    return report;
  }

  private NothingToReportException nothing(String what) {
    return new NothingToReportException(
        "no run of job '" + scope.job().name() + "' on " + scope.job().odoo() + " " + what);
  }

  /** The moment up to which the job's tickets were evaluated. */
  private Optional<Instant> asOf() {
    return jobRuns(null).stream()
        .filter(run -> run.start().kind() == RunKind.SYNC)
        .filter(run -> run.state() == RunState.DONE || run.state() == RunState.LEFT_OUT)
        .map(run -> run.start().asOf())
        .findFirst();
  }

  private List<StoredRun> runs(Period period) {
    List<StoredRun> runs = new ArrayList<>(jobRuns(period.begin(scope.zone())));
    Instant end = period.end(scope.zone());
    runs.removeIf(run -> !run.start().startedAt().isBefore(end));
    Collections.reverse(runs);
    return runs;
  }

  private List<StoredRun> jobRuns(@Nullable Instant since) {
    RunFilter filter =
        RunFilter.latest(MOST_RUNS)
            .ofJob(scope.job().name())
            .ofConnection(scope.job().odoo().connection())
            .since(since);
    return store.runs().list(filter).stream()
        .filter(run -> run.start().job().equals(scope.job()))
        .toList();
  }
}
