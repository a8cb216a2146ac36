package dev.odoodesk.sync;

import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.IdRange;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Mark;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunProgress;
import dev.odoodesk.store.Scan;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.sync.Judgement.Verdict;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what a run finds out, page by page, so that a run that is cut off can be gone on with. */
final class JobMemory {
  private final StateStore store;
  private final JobKey key;
  private final SlaPolicy policy;
  private final FailureBook failures;
  private final JobRestraints restraints;

  JobMemory(
      StateStore store,
      JobKey key,
      SlaPolicy policy,
      FailureBook failures,
      JobRestraints restraints) {
    this.store = store;
    this.key = key;
    this.policy = policy;
    this.failures = failures;
    this.restraints = restraints;
  }

  /**
   * Keeps a page that was dealt with.
   *
   * @param scan the mark of the full scan that the page belongs to; empty if it is of none
   */
  void keep(
      long run,
      List<Judgement> judged,
      Collection<LeftOut> leftOut,
      RunCounts counts,
      Optional<Mark> scan) {
    List<TicketKey> gone =
        leftOut.stream().filter(left -> left.reason() == Reason.GONE).map(LeftOut::ticket).toList();
    Map<TicketKey, Optional<Instant>> next = new HashMap<>();
    List<TicketOutcome> outcomes = new ArrayList<>();
    for (Judgement each : judged) {
      SlaEvaluation evaluation = each.evaluation();
      if (evaluation != null && !gone.contains(each.key())) {
        next.put(each.key(), evaluation.nextChange());
        outcomes.add(TicketResults.of(each, evaluation, policy));
      } else if (each.verdict() == Verdict.CLOSED_MONTH) {
        next.put(each.key(), Optional.empty());
      }
    }
    long last = judged.isEmpty() ? 0 : judged.get(judged.size() - 1).key().id();
    store.atomically(
        () -> {
          store.outcomes().put(key, outcomes);
          store.agenda().put(key, next);
          failures.note(judged.stream().map(Judgement::key).toList(), leftOut);
          restraints.keep();
          forget(gone);
          store.runs().checkpoint(run, new RunProgress(last, counts));
          scan.ifPresent(mark -> store.marks().putScan(key, new Scan(IdRange.ALL, mark, last)));
        });
  }

  /** Tickets that are not to be found any more, or not the job's any more. */
  void forget(Collection<TicketKey> gone) {
    if (gone.isEmpty()) {
      return;
    }
    store.agenda().forget(key, gone);
    store.failures().forget(key, gone);
    List<TicketKey> unsolved =
        store.outcomes().find(key, gone).stream()
            .filter(outcome -> outcome.solved() == null)
            .map(TicketOutcome::ticket)
            .toList();
    store.outcomes().forget(key, unsolved);
  }
}
