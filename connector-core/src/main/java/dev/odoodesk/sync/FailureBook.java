package dev.odoodesk.sync;

import dev.odoodesk.store.FailedTicket;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.ticket.TicketKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tickets that a job could not deal with: they come again with every run, and are given up
 * after a number of runs where waiting alone does not help. For one run and one thread.
 */
final class FailureBook {
  /** After so many runs in a row a ticket is given up. */
  static final int MOST_RUNS = 5;

  private final StateStore store;
  private final JobKey key;
  private final InstantSource clock;
  private final Map<TicketKey, FailedTicket> known = new HashMap<>();
  private final Set<TicketKey> unseen = new HashSet<>();

  FailureBook(StateStore store, JobKey key, InstantSource clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
    store.failures().of(key).forEach(failed -> known.put(failed.ticket(), failed));
    unseen.addAll(known.keySet());
  }

  /** Those that are to be tried again although nothing has changed. */
  List<TicketKey> toRetry() {
    return known.values().stream()
        .filter(failed -> !failed.givenUp())
        .map(FailedTicket::ticket)
        .toList();
  }

  /** How many are not tried any more. */
  long givenUp() {
    return known.values().stream().filter(FailedTicket::givenUp).count();
  }

  /**
   * What this run has to say of a ticket that it left out: that it was the last trial, if it was.
   */
  LeftOut told(LeftOut left) {
    FailedTicket before = known.get(left.ticket());
    int count = before == null || before.givenUp() ? 1 : before.count() + 1;
    return left.reason().isLasting() && count == MOST_RUNS
        ? new LeftOut(
            left.ticket(),
            left.reference(),
            left.reason(),
            "given up after %d runs, until it is written to or the policy changes: %s"
                .formatted(count, left.detail()))
        : left;
  }

  /**
   * Notes what became of some tickets.
   *
   * @param seen all that were looked at
   * @param leftOut those of them that were left out
   */
  void note(Collection<TicketKey> seen, Collection<LeftOut> leftOut) {
    unseen.removeAll(seen);
    Map<TicketKey, FailedTicket> failed = new HashMap<>();
    Set<TicketKey> gone = new HashSet<>();
    for (LeftOut left : leftOut) {
      if (left.reason() == LeftOut.Reason.GONE) {
        gone.add(left.ticket());
      } else {
        failed.put(left.ticket(), failed(left));
      }
    }
    List<TicketKey> mended = new ArrayList<>();
    for (TicketKey ticket : seen) {
      if (known.containsKey(ticket) && (!failed.containsKey(ticket) || gone.contains(ticket))) {
        mended.add(ticket);
      }
    }
    if (!mended.isEmpty()) {
      store.failures().forget(key, mended);
      mended.forEach(known::remove);
    }
    if (!failed.isEmpty()) {
      store.failures().put(key, failed.values());
      known.putAll(failed);
    }
  }

  /** Forgets tickets that a look at all tickets did not meet: they are not the job's any more. */
  void forgetUnseen() {
    if (!unseen.isEmpty()) {
      store.failures().forget(key, unseen);
      known.keySet().removeAll(unseen);
      unseen.clear();
    }
  }

  private FailedTicket failed(LeftOut left) {
    FailedTicket before = known.get(left.ticket());
    int count = before == null || before.givenUp() ? 1 : before.count() + 1;
    return new FailedTicket(
        left.ticket(),
        left.reference(),
        count,
        left.reason().name(),
        left.detail(),
        clock.instant(),
        left.reason().isLasting() && count >= MOST_RUNS);
  }
}
