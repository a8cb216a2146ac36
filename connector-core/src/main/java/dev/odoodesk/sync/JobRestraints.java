package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.store.FailedTicket;
import dev.odoodesk.store.Hold;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the store remembers that keeps a job from touching tickets. For one run and one thread. */
final class JobRestraints implements Restraints {
  /** Begins the mark of a hold that no run has seen yet: write date and end of the undo follow. */
  private static final String SINCE = "since:";

  private final StateStore store;
  private final JobKey key;
  private final SyncJob job;
  private final boolean restate;
  private final YearMonth month;
  private final Instant settledBefore;
  private final Map<TicketKey, Hold> holds = new HashMap<>();
  private final Set<TicketKey> unfinished;
  private final List<TicketKey> released = new ArrayList<>();
  private final List<Hold> recognised = new ArrayList<>();

  /**
   * What a store remembers.
   *
   * @param restate whether closed months are evaluated anew
   * @param asOf tells which months are over
   * @param settledBefore where calendars or the like have changed: tickets of closed months that
   *     were written before this stay as they were reported
   */
  JobRestraints(
      StateStore store,
      JobKey key,
      SyncJob job,
      boolean restate,
      Instant asOf,
      Optional<Instant> settledBefore) {
    this.settledBefore = settledBefore.orElse(Instant.MIN);
    this.store = store;
    this.key = key;
    this.job = job;
    this.restate = restate;
    this.month = month(asOf);
    store.holds().of(key).forEach(hold -> holds.put(hold.ticket(), hold));
    this.unfinished =
        store.failures().of(key).stream().map(FailedTicket::ticket).collect(Collectors.toSet());
  }

  /**
   * A hold on a ticket as an undo has just left it.
   *
   * @param writeDate the ticket's write date after the undo
   * @param seenAt the server's clock when it was read afterwards
   */
  static Hold hold(
      TicketKey ticket, long undo, Instant writeDate, Instant seenAt, String policyDigest) {
    return new Hold(ticket, undo, SINCE + writeDate + "/" + seenAt, policyDigest);
  }

  private YearMonth month(Instant instant) {
    return YearMonth.from(instant.atZone(job.policy().zone()));
  }

  @Override
  public Set<TicketKey> closed(Collection<TicketRead> tickets) {
    if (restate) {
      return Set.of();
    }
    Map<TicketKey, TicketRead> candidates = new HashMap<>();
    for (TicketRead read : tickets) {
      Instant solved = TicketResults.solved(read);
      TicketKey ticket = read.ticket().key();
      if (solved != null && month(solved).isBefore(month) && !unfinished.contains(ticket)) {
        candidates.put(ticket, read);
      }
    }
    Set<TicketKey> closed = new HashSet<>();
    if (!candidates.isEmpty()) {
      for (TicketOutcome reported : store.outcomes().find(key, candidates.keySet())) {
        if (stays(reported, Objects.requireNonNull(candidates.get(reported.ticket())))) {
          closed.add(reported.ticket());
        }
      }
    }
    return closed;
  }

  /** What a person has changed on a ticket counts in a closed month too; a new policy does not. */
  private boolean stays(TicketOutcome reported, TicketRead read) {
    Instant then = reported.solved();
    Instant now = TicketResults.solved(read);
    return then != null
        && now != null
        && month(then).equals(month(now))
        && (!reported.policyDigest().equals(job.policy().digest())
            || read.writeDate().isBefore(settledBefore));
  }

  @Override
  public boolean isHeld(TicketRead read, TicketHistory history) {
    TicketKey ticket = read.ticket().key();
    Hold hold = holds.get(ticket);
    if (hold == null) {
      return false;
    }
    String facts = FactsDigest.of(history);
    if (!hold.policyDigest().equals(job.policy().digest())
        || !isUnchanged(hold, facts, read, history)) {
      holds.remove(ticket);
      released.add(ticket);
      return false;
    }
    if (!hold.factsDigest().equals(facts)) {
      Hold seen = new Hold(ticket, hold.undo(), facts, hold.policyDigest());
      holds.put(ticket, seen);
      recognised.add(seen);
    }
    return true;
  }

  /** Notes in the store what was found out about holds. */
  void keep() {
    if (!released.isEmpty()) {
      store.holds().release(key, released);
      released.clear();
    }
    if (!recognised.isEmpty()) {
      store.holds().put(key, recognised);
      recognised.clear();
    }
  }

  /** The first run after the undo takes the facts, if nothing has happened since the undo. */
  private static boolean isUnchanged(
      Hold hold, String facts, TicketRead read, TicketHistory history) {
    if (!hold.factsDigest().startsWith(SINCE)) {
      return hold.factsDigest().equals(facts);
    }
    String[] times = hold.factsDigest().substring(SINCE.length()).split("/", 2);
    Instant seenAt = Instant.parse(times[1]);
    return read.writeDate().equals(Instant.parse(times[0]))
        && history.events().stream().noneMatch(event -> event.at().isAfter(seenAt));
  }
}
