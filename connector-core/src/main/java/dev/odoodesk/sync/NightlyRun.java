package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketPass;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.Mark;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.Scan;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.sync.ReadingPlan.CutOff;
import dev.odoodesk.ticket.TicketKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, from the settling of what an earlier one left open to the mark that the next
 * one begins at. Serves once, on one thread.
 *
 * <p>The mark moves only when the run has ended whole. A full scan keeps a checkpoint after each
 * page; the run after one that was cut off goes on there, and then looks at what was touched since
 * the scan began.
 */
final class NightlyRun {
  /** A full scan that was cut off longer ago begins anew. */
  private static final Duration LONGEST_CUT_OFF = Duration.ofDays(1);

  private final OdooClient client;
  private final StateStore store;
  private final SyncJob job;
  private final JobKey key;
  private final SyncOptions options;
  private final SyncObserver observer;
  private final RunLocks locks;
  private final Clock clock;
  private final WrittenTickets written = new WrittenTickets();
  private final Set<Long> seen = new HashSet<>();
  private final long callsBefore;

  private @Nullable RunTally tally;
  private long id;

  NightlyRun(
      OdooClient client,
      StateStore store,
      SyncJob job,
      JobKey key,
      SyncOptions options,
      SyncObserver observer,
      RunLocks locks,
      Clock clock) {
    this.client = client;
    this.store = store;
    this.job = job;
    this.key = key;
    this.options = options;
    this.observer = observer;
    this.locks = locks;
    this.clock = clock;
    this.callsBefore = client.statistics().calls();
  }

  SyncRun run() {
    List<StoredRun> dead = store.runs().abandon(key, clock.instant());
    try {
      return run(dead);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private SyncRun run(List<StoredRun> dead) {
    new Settlement(client, store.journal(), key.odoo(), clock).settle();
    Desk desk = Desk.open(client, job.scope().source());
    desk.schema().require(job.ownFields());
    Instant serverTime = client.serverTime();
    Instant asOf = job.asOf().orElse(serverTime);
    RunTally counted = new RunTally(client, job, asOf, serverTime, callsBefore);
    tally = counted;
    Mark mark =
        new Mark(
            serverTime.minus(client.connection().overlap()).truncatedTo(ChronoUnit.SECONDS),
            asOf,
            JobDigest.of(desk, job));
    ReadingPlan reading = reading(mark);
    id = store.runs().begin(start(asOf, reading.full(), reading.resumes() ? dead : List.of()));
    observer.began(id);
    if (reading.full() && !reading.resumes()) {
      store.agenda().clear(key);
      store.marks().clearScans(key);
    }
    return new Passes(desk, counted, reading).read();
  }

  private ReadingPlan reading(Mark mark) {
    @Nullable CutOff cutOff = null;
    if (!options.restate()) {
      for (Scan scan : store.marks().scans(key)) {
        if (scan.range().from() == 1
            && scan.mark().serverTime().isAfter(mark.serverTime().minus(LONGEST_CUT_OFF))) {
          cutOff = new CutOff(scan.mark(), scan.lastId());
        }
      }
    }
    return ReadingPlan.of(mark, store.marks().of(key).orElse(null), cutOff, options.full());
  }

  private RunStart start(Instant asOf, boolean full, List<StoredRun> dead) {
    return new RunStart(
        RunKind.SYNC,
        key,
        job.policy().name(),
        job.policy().digest(),
        asOf,
        full,
        clock.instant(),
        ProcessKey.current(),
        null,
        dead.isEmpty() ? null : dead.get(0).id());
  }

  /** Even a run that could not begin stands in the log, as far as the store lets it. */
  private RuntimeException failed(RuntimeException failure) {
    try {
      Instant now = clock.instant();
      if (id == 0) {
        id = store.runs().begin(start(job.asOf().orElse(now), options.full(), List.of()));
      }
      RunTally counted = tally != null ? tally : new RunTally(client, job, now, now, callsBefore);
      String message = String.valueOf(failure.getMessage());
      store.runs().end(id, RunState.FAILED, now, counted.summary(message), rows(counted.leftOut()));
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static List<LeftOutRow> rows(Collection<LeftOut> leftOut) {
    return leftOut.stream()
        .map(
            left ->
                new LeftOutRow(
                    left.ticket(), left.reference(), left.reason().name(), left.detail()))
        .toList();
  }

  /** The reading and writing itself. */
  private final class Passes {
    private final RunTally tally;
    private final ReadingPlan reading;
    private final TicketReader tickets;
    private final TicketJudge judge;
    private final PlanApplier applier;
    private final FailureBook failures;
    private final JobMemory memory;
    private final OwnWrites ownWrites;
    private final String model;
    private final List<LeftOut> leftOut = new ArrayList<>();

    Passes(Desk desk, RunTally tally, ReadingPlan reading) {
      this.tally = tally;
      this.reading = reading;
      this.model = desk.schema().model();
      this.tickets = new TicketReader(desk, job.columns());
      Instant asOf = reading.mark().asOf();
      JobRestraints restraints =
          new JobRestraints(store, key, job, options.restate(), asOf, settledBefore());
      this.judge = new TicketJudge(desk, job, asOf, restraints, leftOut::add);
      this.applier =
          new PlanApplier(client, observer, new RunJournal(store.journal(), id, clock, written));
      this.failures = new FailureBook(store, key, clock);
      this.memory = new JobMemory(store, key, job.policy(), failures, restraints);
      this.ownWrites = new OwnWrites(client, store.facts(), key);
    }

    /** Where other calendars, and nobody's wish, are why all tickets are looked at. */
    private Optional<Instant> settledBefore() {
      return store
          .marks()
          .of(key)
          .filter(last -> !options.full() && !last.digest().equals(reading.mark().digest()))
          .map(Mark::serverTime);
    }

    SyncRun read() {
      observer.started(reading.full() ? tickets.count(job.scope()) : -1);
      if (reading.full()) {
        Mark begun = reading.since() == null ? reading.mark() : reading.since();
        pass(new TicketPass.Ids(reading.after(), Long.MAX_VALUE), Optional.of(begun));
      }
      Mark since = reading.since();
      if (since != null) {
        Instant from = since.serverTime();
        pass(new TicketPass.Touched(from, ownWrites.since(from)), Optional.empty());
        chosen();
      }
      return end();
    }

    /** Tickets whose moment has come, and those that could not be dealt with last time. */
    private void chosen() {
      Set<TicketKey> ids = new TreeSet<>(store.agenda().due(key, reading.mark().asOf()));
      ids.addAll(failures.toRetry());
      ids.removeIf(ticket -> seen.contains(ticket.id()));
      List<Long> all = ids.stream().map(TicketKey::id).toList();
      int most = client.connection().pageSize();
      for (int from = 0; from < all.size() && !tally.isStopped(); from += most) {
        List<Long> some = all.subList(from, Math.min(from + most, all.size()));
        pass(new TicketPass.Chosen(some), Optional.empty());
        if (!tally.isStopped()) {
          memory.forget(
              some.stream()
                  .filter(ticket -> !seen.contains(ticket))
                  .map(ticket -> new TicketKey(model, ticket))
                  .toList());
        }
      }
    }

    private void pass(TicketPass pass, Optional<Mark> scan) {
      if (tally.isStopped()) {
        return;
      }
      try (TicketPages pages = tickets.pages(job.scope(), pass)) {
        while (pages.hasNext()) {
          if (observer.stopRequested()) {
            tally.stopped();
            return;
          }
          locks.requireHeld();
          page(judge.judge(pages.next()), scan);
          if (tally.isStopped()) {
            return;
          }
        }
      }
    }

    /** A page that was stopped in its middle does not count as done. */
    private void page(List<Judgement> judged, Optional<Mark> scan) {
      List<Change> changes = new ArrayList<>();
      judged.forEach(
          each -> {
            tally.judged(each);
            if (!reading.full() || reading.resumes()) {
              seen.add(each.key().id());
            }
            changes.addAll(each.changes());
          });
      tally.planned(changes);
      if (!changes.isEmpty()) {
        ApplyOutcome outcome = applier.apply(changes);
        leftOut.addAll(outcome.leftOut());
        tally.applied(outcome);
      }
      leftOut.replaceAll(failures::told);
      leftOut.forEach(tally::leftOut);
      if (!tally.isStopped()) {
        memory.keep(id, judged, leftOut, tally.counts(), scan);
      }
      leftOut.clear();
      tally.tell(observer);
    }

    private SyncRun end() {
      boolean whole = !tally.isStopped();
      Map<TicketKey, Optional<Instant>> again = new HashMap<>();
      if (whole) {
        ownWrites
            .others(model, written)
            .forEach(ticket -> again.put(ticket, Optional.of(reading.mark().asOf())));
      }
      SyncRun[] run = new SyncRun[1];
      store.atomically(
          () -> {
            Instant now = clock.instant();
            if (whole) {
              store.agenda().put(key, again);
              if (reading.full() && !reading.resumes()) {
                failures.forgetUnseen();
              }
              ownWrites.keep(written, reading.mark().serverTime(), now);
              store.marks().put(key, reading.mark());
              store.marks().clearScans(key);
            }
            run[0] = tally.run(id, reading.full(), failures.givenUp());
            RunState state =
                whole
                    ? run[0].leftOut().isEmpty() ? RunState.DONE : RunState.LEFT_OUT
                    : RunState.STOPPED;
            String message = whole ? "" : "stopped after the batch in hand";
            store.runs().end(id, state, now, tally.summary(message), rows(run[0].leftOut()));
          });
      return run[0];
    }
  }
}
