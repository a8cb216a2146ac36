package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.ticket.TicketKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Undoes a run: restores the values before, where nobody has touched the ticket since. An undo is a
 * run itself, and can be undone. What it restored is held: the job's next runs leave it as it is
 * until the ticket's facts or the policy change. Immutable and thread-safe.
 */
public final class UndoRunner {
  private final OdooClient client;
  private final StateStore store;
  private final Clock clock;
  private final OdooKey odoo;

  /** A runner for the runs of the client's database. */
  public UndoRunner(OdooClient client, StateStore store, Clock clock) {
    this.client = client;
    this.store = store;
    this.clock = clock;
    this.odoo = new OdooKey(client.connection().name(), client.connection().database());
  }

  /**
   * Says what would be restored.
   *
   * @throws UndoRefusedException if there is no such run, or it is of another Odoo
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public UndoPlan plan(long run) {
    return new UndoPlanner(client, store.journal(), find(run)).plan();
  }

  private StoredRun find(long run) {
    StoredRun found =
        store
            .runs()
            .find(run)
            .orElseThrow(
                () ->
                    new UndoRefusedException(
                        "There is no run %d; `odoo-desk runs` lists them.".formatted(run)));
    if (!found.start().job().odoo().equals(odoo)) {
      throw new UndoRefusedException(
          "Run %d worked on %s, not on %s: choose that connection."
              .formatted(run, found.start().job().odoo(), odoo));
    }
    return found;
  }

  /**
   * Restores what a plan says, as far as it still holds.
   *
   * @throws JobLockedException if another run works on the same job or connection
   * @throws dev.odoodesk.client.OdooException if the server fails; what was restored until then
   *     stays restored
   */
  public ApplyOutcome undo(UndoPlan plan, SyncObserver observer) {
    StoredRun undone = find(plan.run());
    JobKey job = undone.start().job();
    try (RunLocks locks =
        RunLocks.acquire(
            store.locks(),
            List.of(Locks.ofJob(job), Locks.ofConnection(odoo)),
            "undo of run " + plan.run())) {
      locks.requireHeld();
      RunStart start =
          new RunStart(
              RunKind.UNDO,
              job,
              undone.start().policy(),
              policyDigest(job),
              undone.start().asOf(),
              false,
              clock.instant(),
              ProcessKey.current(),
              plan.run(),
              null);
      List<Change> changes = plan.plan().changes();
      observer.started(plan.plan().records());
      return new PlannedWriting(client, store, clock)
          .write(
              start,
              changes,
              plan.leftOut(),
              observer,
              (run, written) -> hold(undone, run, TicketChanges.group(changes), written));
    }
  }

  /** An undone undo gives the tickets back to the policy. */
  private void hold(
      StoredRun undone, long run, List<TicketChanges> tickets, WrittenTickets written) {
    Instant seenAt = client.serverTime().truncatedTo(ChronoUnit.SECONDS);
    List<TicketKey> restored =
        tickets.stream()
            .map(TicketChanges::key)
            .filter(ticket -> written.of(ticket.id()).isPresent())
            .toList();
    for (JobKey job : jobsOf(undone)) {
      if (undone.start().kind() == RunKind.UNDO) {
        store.holds().release(job, restored);
      } else {
        String digest = policyDigest(job);
        store
            .holds()
            .put(
                job,
                restored.stream()
                    .map(
                        ticket ->
                            JobRestraints.hold(
                                ticket, run, written.of(ticket.id()).orElseThrow(), seenAt, digest))
                    .toList());
      }
    }
  }

  /** A saved plan does not say whose it was: its tickets are held for every job there. */
  private List<JobKey> jobsOf(StoredRun undone) {
    JobKey job = undone.start().job();
    return undone.start().kind() == RunKind.SYNC
        ? List.of(job)
        : Stream.concat(
                Stream.of(job),
                store.outcomes().jobs().stream().filter(other -> other.odoo().equals(odoo)))
            .distinct()
            .toList();
  }

  private String policyDigest(JobKey job) {
    return store.runs().lastOf(job).map(last -> last.start().policyDigest()).orElse("");
  }
}
