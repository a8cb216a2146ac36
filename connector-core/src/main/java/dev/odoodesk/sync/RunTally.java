package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a run goes on; for one thread. */
final class RunTally {
  private final OdooClient client;
  private final SyncJob job;
  private final Instant asOf;
  private final Instant serverTime;
  private final long startNanos = System.nanoTime();
  private final long callsBefore;
  private final Map<SlaState, Long> byState = new EnumMap<>(SlaState.class);
  private final Map<String, Long> byField = new HashMap<>();
  private final Map<Unknown, Long> unknown = new EnumMap<>(Unknown.class);
  private final List<LeftOut> leftOut = new ArrayList<>();
  private long read;
  private long evaluated;
  private long planned;
  private long held;
  private long closed;
  private ApplyOutcome applied = ApplyOutcome.NOTHING;
  private boolean stopped;

  RunTally(OdooClient client, SyncJob job, Instant asOf, Instant serverTime, long callsBefore) {
    this.client = client;
    this.job = job;
    this.asOf = asOf;
    this.serverTime = serverTime;
    this.callsBefore = callsBefore;
  }

  void judged(Judgement judged) {
    read++;
    switch (judged.verdict()) {
      case HELD -> held++;
      case CLOSED_MONTH -> closed++;
      case PLANNED, LEFT_OUT -> {}
    }
    SlaEvaluation evaluation = judged.evaluation();
    if (evaluation != null && evaluation.applies()) {
      evaluated++;
      byState.merge(evaluation.state(), 1L, Long::sum);
      evaluation.unknown().forEach(part -> unknown.merge(part, 1L, Long::sum));
    }
  }

  void planned(Collection<Change> changes) {
    planned += changes.size();
    changes.forEach(change -> byField.merge(change.field(), 1L, Long::sum));
  }

  void leftOut(LeftOut left) {
    leftOut.add(left);
  }

  void applied(ApplyOutcome outcome) {
    applied =
        applied.and(new ApplyOutcome(outcome.changes(), outcome.tickets(), 0, List.of(), false));
    stopped |= outcome.stopped();
  }

  void stopped() {
    stopped = true;
  }

  void tell(SyncObserver observer) {
    observer.advanced(read, planned, applied.changes());
  }

  boolean isStopped() {
    return stopped;
  }

  RunCounts counts() {
    return new RunCounts(
        read,
        evaluated,
        planned,
        applied.changes(),
        applied.tickets(),
        leftOut.size(),
        client.statistics().calls() - callsBefore);
  }

  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  /** What the store keeps of the run. */
  RunSummary summary(String message) {
    Map<String, Long> parts = new TreeMap<>();
    unknown.forEach((part, tickets) -> parts.put(part.name(), tickets));
    return new RunSummary(counts(), byState, byField, parts, took(), message);
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /**
   * The run so far.
   *
   * @param id its number in the store; 0 for one that is not kept
   */
  SyncRun run(long id, boolean full, long givenUp) {
    return new SyncRun(
        id,
        job.name(),
        client.connection().name(),
        client.connection().database(),
        job.policy().name(),
        asOf,
        serverTime,
        client.clockSkew(),
        full,
        read,
        evaluated,
        byState,
        planned,
        byField,
        applied.changes(),
        applied.tickets(),
        leftOut,
        held,
        closed,
        givenUp,
        unknown,
        client.statistics().calls() - callsBefore,
        took(),
        stopped);
  }
}
