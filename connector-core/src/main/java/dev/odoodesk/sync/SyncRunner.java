package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.StateStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drives a job: reads a page of tickets and their histories, evaluates them, plans what differs
 * and, in a sync, writes it before the next page is worked on. So memory holds one page, however
 * many tickets there are.
 *
 * <p>A second run over unchanged tickets at the same moment writes nothing. Immutable and
 * thread-safe; two syncs of one job at a time are refused.
 */
public final class SyncRunner {
  private final OdooClient client;
  private final StateStore store;
  private final SyncJob job;
  private final Clock clock;
  private final JobKey key;

  /**
   * A runner; nothing is asked of the server yet.
   *
   * @param clock our own clock, by which runs are logged; tickets go by the server's
   */
  public SyncRunner(OdooClient client, StateStore store, SyncJob job, Clock clock) {
    this.client = client;
    this.store = store;
    this.job = job;
    this.clock = clock;
    this.key = JobKey.of(client.connection().name(), client.connection().database(), job.name());
  }

  /**
   * Reads and evaluates all tickets, and writes nothing.
   *
   * @throws dev.odoodesk.helpdesk.HelpdeskException if the database has no such tickets, own fields
   *     that the job writes are missing, or a team of the scope does not exist
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   * @throws dev.odoodesk.store.StoreException if the store cannot be read
   */
  public PlannedRun plan(SyncOptions options, SyncObserver observer) {
    long callsBefore = client.statistics().calls();
    Desk desk = Desk.open(client, job.scope().source());
    desk.schema().require(job.ownFields());
    Instant serverTime = client.serverTime();
    Instant asOf = job.asOf().orElse(serverTime);
    RunTally tally = new RunTally(client, job, asOf, serverTime, callsBefore);
    Restraints restraints =
        new JobRestraints(store, key, job, options.restate(), asOf, Optional.empty());
    TicketJudge judge = new TicketJudge(desk, job, asOf, restraints, tally::leftOut);
    TicketReader tickets = new TicketReader(desk, job.columns());
    List<Change> changes = new ArrayList<>();
    observer.started(tickets.count(job.scope()));
    try (TicketPages pages = tickets.pages(job.scope())) {
      while (pages.hasNext()) {
        if (observer.stopRequested()) {
          tally.stopped();
          break;
        }
        for (Judgement each : judge.judge(pages.next())) {
          tally.judged(each);
          tally.planned(each.changes());
          changes.addAll(each.changes());
        }
        tally.tell(observer);
      }
    }
    SyncRun run = tally.run(0, true, new FailureBook(store, key, clock).givenUp());
    ChangePlan plan =
        new ChangePlan(run.connection(), run.database(), job.policy().digest(), asOf, changes);
    return new PlannedRun(plan, run);
  }

  /**
   * Reads, evaluates and writes.
   *
   * @throws JobLockedException if another run works on the same job or connection
   * @throws dev.odoodesk.helpdesk.HelpdeskException as for a plan
   * @throws dev.odoodesk.client.OdooException if the server fails; what was written until then is
   *     found in place by the next run
   * @throws dev.odoodesk.store.StoreException if the store cannot be read or written; nothing is
   *     written to Odoo that could not be noted before
   */
  public SyncRun sync(SyncOptions options, SyncObserver observer) {
    OdooKey odoo = key.odoo();
    try (RunLocks locks =
        RunLocks.acquire(
            store.locks(),
            List.of(Locks.ofJob(key), Locks.ofConnection(odoo)),
            "sync " + job.name())) {
      return new NightlyRun(client, store, job, key, options, observer, locks, clock).run();
    }
  }
}
