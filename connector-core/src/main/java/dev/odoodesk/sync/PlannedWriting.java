package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunProgress;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A run that writes what was planned before: a saved plan, or an undo. */
final class PlannedWriting {
  private final OdooClient client;
  private final StateStore store;
  private final Clock clock;

  PlannedWriting(OdooClient client, StateStore store, Clock clock) {
    this.client = client;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Settles what earlier runs left open, and writes. The caller holds the locks.
   *
   * @param alsoLeftOut tickets that the plan itself left out
   * @param atEnd is given the number of the run and what it wrote, when it has written
   */
  ApplyOutcome write(
      RunStart start,
      List<Change> changes,
      List<LeftOut> alsoLeftOut,
      SyncObserver observer,
      BiConsumer<Long, WrittenTickets> atEnd) {
    long startNanos = System.nanoTime();
    long callsBefore = client.statistics().calls();
    new Settlement(client, store.journal(), start.job().odoo(), clock).settle();
    store.runs().abandon(start.job(), clock.instant());
    long run = store.runs().begin(start);
    observer.began(run);
    WrittenTickets written = new WrittenTickets();
    RunJournal journal = new RunJournal(store.journal(), run, clock, written);
    ApplyOutcome outcome = new ApplyOutcome(0, 0, 0, alsoLeftOut, false);
    try {
      outcome = outcome.and(new PlanApplier(client, observer, journal).apply(changes));
    } catch (RuntimeException e) {
      try {
        String message = String.valueOf(e.getMessage());
        RunSummary summary = summary(changes, outcome, callsBefore, startNanos, message);
        end(run, RunState.FAILED, summary, alsoLeftOut, () -> atEnd.accept(run, written));
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    RunState state =
        outcome.stopped()
            ? RunState.STOPPED
            : outcome.leftOut().isEmpty() ? RunState.DONE : RunState.LEFT_OUT;
    RunSummary summary = summary(changes, outcome, callsBefore, startNanos, "");
    end(run, state, summary, outcome.leftOut(), () -> atEnd.accept(run, written));
    return outcome;
  }

  private RunSummary summary(
      List<Change> changes,
      ApplyOutcome outcome,
      long callsBefore,
      long startNanos,
      String message) {
    Map<String, Long> byField = new TreeMap<>();
    changes.forEach(change -> byField.merge(change.field(), 1L, Long::sum));
    RunCounts counts =
        new RunCounts(
            changes.stream().map(Change::key).distinct().count(),
            0,
            changes.size(),
            outcome.changes(),
            outcome.tickets(),
            outcome.leftOut().size(),
            client.statistics().calls() - callsBefore);
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    return new RunSummary(counts, Map.of(), byField, Map.of(), took, message);
  }

  private void end(
      long run, RunState state, RunSummary summary, List<LeftOut> leftOut, Runnable atEnd) {
    List<LeftOutRow> rows =
        leftOut.stream()
            .map(
                left ->
                    new LeftOutRow(
                        left.ticket(), left.reference(), left.reason().name(), left.detail()))
            .toList();
    store.atomically(
        () -> {
          atEnd.run();
          store.runs().checkpoint(run, new RunProgress(0, summary.counts()));
          store.runs().end(run, state, clock.instant(), summary, rows);
        });
  }
}
