package dev.odoodesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store keeps and gives back, wherever it keeps it. */
public abstract class StateStoreContract {
  protected static final OdooKey ACME = new OdooKey("acme", "acme-prod");
  protected static final JobKey NIGHTLY = new JobKey(ACME, "nightly");
  private static final JobKey ELSEWHERE = JobKey.of("beta", "beta-prod", "nightly");
  protected static final Instant NIGHT = Instant.parse("2026-07-01T02:00:00.123456789Z");
  private static final ProcessKey US = ProcessKey.current();
  private static final ProcessKey THEM = new ProcessKey("another-machine", 4711, NIGHT);

  protected final SettableClock clock = new SettableClock(NIGHT);
  private StateStore store = StateStore.inMemory();

  /** A store with nothing in it; its locks go by {@link #clock}. */
  protected abstract StateStore open() throws Exception;

  @BeforeEach
  void begin() throws Exception {
    store = open();
  }

  @AfterEach
  void end() {
    store.close();
  }

  protected static RunStart start(JobKey job) {
    return new RunStart(RunKind.SYNC, job, "Platinum", "d1", NIGHT, true, NIGHT, US, null, null);
  }

  private static TicketKey ticket(long id) {
    return new TicketKey("helpdesk.ticket", id);
  }

  private static Intent priority(long id, String before, String after) {
    return new Intent(
        ticket(id),
        "T" + id,
        "priority",
        new StoredValue.Text(before),
        new StoredValue.Text(after),
        "rule \"outage\"");
  }

  private static TicketOutcome outcome(long id, SlaState state, Instant created) {
    return new OutcomeFixture(ticket(id), state, created, null).build();
  }

  // Runs

  @Test
  void aRunIsFoundAsItBegan() {
    RunStart start =
        new RunStart(RunKind.UNDO, NIGHTLY, "Platinum", "d1", NIGHT, false, NIGHT, THEM, 7L, 3L);
    long id = store.runs().begin(start);
    assertThat(store.runs().find(id))
        .contains(
            new StoredRun(id, start, RunState.RUNNING, RunProgress.NONE, null, RunSummary.NONE));
  }

  @Test
  void runNumbersAscend() {
    long first = store.runs().begin(start(NIGHTLY));
    assertThat(store.runs().begin(start(ELSEWHERE))).isGreaterThan(first).isLessThan(first + 10);
  }

  @Test
  void aCheckpointTellsHowFarARunningRunHasCome() {
    long id = store.runs().begin(start(NIGHTLY));
    RunProgress progress = new RunProgress(815, new RunCounts(800, 790, 12, 10, 6, 1, 42));
    store.runs().checkpoint(id, progress);
    StoredRun run = store.runs().find(id).orElseThrow();
    assertThat(run.progress()).isEqualTo(progress);
    assertThat(run.summary().counts()).isEqualTo(progress.counts());
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void anEndedRunKeepsItsSummaryAndWhatItLeftOut() {
    long id = store.runs().begin(start(NIGHTLY));
    RunSummary summary =
        new RunSummary(
            new RunCounts(2000, 1990, 12, 10, 6, 1, 42),
            Map.of(SlaState.MET, 1800L, SlaState.BREACHED, 190L),
            Map.of("priority", 7L),
            Map.of("STAGES", 3L),
            Duration.ofMillis(12_345),
            "stopped after ticket 2000");
    LeftOutRow left = new LeftOutRow(ticket(5), "T5", "REFUSED", "<b>\"no\"</b> 'x'; -- ї");
    store.runs().end(id, RunState.STOPPED, NIGHT.plusSeconds(60), summary, List.of(left));
    StoredRun run = store.runs().find(id).orElseThrow();
    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(run.endedAt()).isEqualTo(NIGHT.plusSeconds(60));
    assertThat(run.summary()).isEqualTo(summary);
    assertThat(store.runs().leftOut(id)).containsExactly(left);
  }

  @Test
  void whoHoldsTheJobFindsItsDeadRunsAbandoned() {
    long dead = store.runs().begin(start(NIGHTLY));
    long other = store.runs().begin(start(ELSEWHERE));
    store.runs().checkpoint(dead, new RunProgress(99, RunCounts.NONE));
    assertThat(store.runs().abandon(NIGHTLY, NIGHT))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.id()).isEqualTo(dead);
              assertThat(run.state()).isEqualTo(RunState.ABANDONED);
              assertThat(run.progress().lastTicketId()).isEqualTo(99);
            });
    assertThat(store.runs().abandon(NIGHTLY, NIGHT)).isEmpty();
    assertThat(store.runs().find(other).orElseThrow().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void runsAreListedLatestFirst_byJobConnectionAndTime() {
    long old = store.runs().begin(start(NIGHTLY));
    long other = store.runs().begin(start(ELSEWHERE));
    long latest = store.runs().begin(start(NIGHTLY));
    RunFilter all = RunFilter.latest(10);
    assertThat(ids(all)).containsExactly(latest, other, old);
    assertThat(ids(RunFilter.latest(1))).containsExactly(latest);
    assertThat(ids(all.ofConnection("acme"))).containsExactly(latest, old);
    assertThat(ids(all.ofJob("nightly").ofConnection("beta"))).containsExactly(other);
    assertThat(ids(all.since(NIGHT))).hasSize(3);
    assertThat(ids(all.since(NIGHT.plusNanos(1)))).isEmpty();
    assertThat(store.runs().lastOf(NIGHTLY).orElseThrow().id()).isEqualTo(latest);
    assertThat(store.runs().lastOf(JobKey.of("acme", "acme-prod", "weekly"))).isEmpty();
  }

  private List<Long> ids(RunFilter filter) {
    return store.runs().list(filter).stream().map(StoredRun::id).toList();
  }

  @Test
  void pruningKeepsTheLatestOfEachJob_theRunning_andWhatIsNotSettled() {
    long old = ended(NIGHTLY);
    long unsettled = ended(NIGHTLY);
    long running = store.runs().begin(start(NIGHTLY));
    long latest = ended(NIGHTLY);
    long onlyOne = ended(ELSEWHERE);
    List<JournalEntry> settled = store.journal().intend(old, List.of(priority(1, "0", "3")), NIGHT);
    settle(settled, EntryState.WRITTEN);
    store.journal().intend(unsettled, List.of(priority(2, "0", "3")), NIGHT);
    assertThat(store.runs().prune(NIGHT, 1)).isZero();
    assertThat(store.runs().prune(NIGHT.plusSeconds(1), 1)).isEqualTo(1);
    assertThat(ids(RunFilter.latest(10)))
        .containsExactly(onlyOne, latest, running, unsettled)
        .doesNotContain(old);
    assertThat(store.journal().ofRun(old, 0, 10)).isEmpty();
    assertThat(store.journal().ofRun(unsettled, 0, 10)).hasSize(1);
  }

  private long ended(JobKey job) {
    long id = store.runs().begin(start(job));
    LeftOutRow left = new LeftOutRow(ticket(5), "T5", "REFUSED", "");
    store.runs().end(id, RunState.DONE, NIGHT, RunSummary.NONE, List.of(left));
    return id;
  }

  // Journal

  @Test
  void anIntentIsOpenUntilItIsSettled() {
    long run = store.runs().begin(start(NIGHTLY));
    List<Intent> intents = List.of(priority(1, "0", "3"), priority(2, "1", "2"));
    List<JournalEntry> noted = store.journal().intend(run, intents, NIGHT);
    assertThat(noted).extracting(JournalEntry::intent).isEqualTo(intents);
    assertThat(store.journal().open(ACME)).isEqualTo(noted);
    assertThat(store.journal().open(ELSEWHERE.odoo())).isEmpty();

    Instant written = NIGHT.plusSeconds(5);
    store
        .journal()
        .settle(
            List.of(
                new EntryOutcome(noted.get(0).id(), EntryState.WRITTEN, written, "", NIGHT),
                new EntryOutcome(noted.get(1).id(), EntryState.REFUSED, null, "no", NIGHT)));
    assertThat(store.journal().open(ACME)).isEmpty();
    assertThat(store.journal().ofRun(run, 0, 10))
        .extracting(JournalEntry::state)
        .containsExactly(EntryState.WRITTEN, EntryState.REFUSED);
    JournalEntry first = store.journal().ofRun(run, 0, 1).get(0);
    assertThat(first.writeDate()).isEqualTo(written);
    assertThat(first.settledAt()).isEqualTo(NIGHT);
    assertThat(store.journal().ofRun(run, first.id(), 10))
        .singleElement()
        .extracting(JournalEntry::detail)
        .isEqualTo("no");
  }

  @Test
  void anIntentNeedsARun() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> store.journal().intend(404, List.of(priority(1, "0", "1")), NIGHT));
  }

  @Test
  void theLatestWrittenValueOfEachFieldIsFound() {
    long first = store.runs().begin(start(NIGHTLY));
    settle(store.journal().intend(first, List.of(priority(1, "0", "1")), NIGHT), written());
    long second = store.runs().begin(start(NIGHTLY));
    List<JournalEntry> latest =
        store.journal().intend(second, List.of(priority(1, "1", "2")), NIGHT);
    settle(latest, written());
    settle(store.journal().intend(second, List.of(priority(1, "2", "3")), NIGHT), EntryState.LOST);
    settle(store.journal().intend(second, List.of(priority(2, "0", "3")), NIGHT), written());
    assertThat(store.journal().lastWritten(ACME, List.of(ticket(1), ticket(9))))
        .singleElement()
        .extracting(JournalEntry::id)
        .isEqualTo(latest.get(0).id());
    assertThat(store.journal().lastWritten(ELSEWHERE.odoo(), List.of(ticket(1)))).isEmpty();
    assertThat(store.journal().ofRecord(ACME, ticket(1))).hasSize(3);
  }

  private static EntryState written() {
    return EntryState.WRITTEN;
  }

  private void settle(List<JournalEntry> entries, EntryState state) {
    store
        .journal()
        .settle(
            entries.stream()
                .map(entry -> new EntryOutcome(entry.id(), state, null, "", NIGHT))
                .toList());
  }

  @Test
  void aThousandIntentsAreNotedInOrder() {
    long run = store.runs().begin(start(NIGHTLY));
    List<Intent> many =
        LongStream.rangeClosed(1, 1000).mapToObj(id -> priority(id, "0", "1")).toList();
    assertThat(store.journal().intend(run, many, NIGHT))
        .extracting(JournalEntry::intent)
        .isEqualTo(many);
    assertThat(store.journal().ofRun(run, 0, 2000))
        .extracting(JournalEntry::intent)
        .isEqualTo(many);
  }

  // Marks and scans

  @Test
  void aMarkIsKeptByJob() {
    Mark mark = new Mark(NIGHT, NIGHT.minusSeconds(1), "digest");
    assertThat(store.marks().of(NIGHTLY)).isEmpty();
    store.marks().put(NIGHTLY, new Mark(NIGHT, NIGHT, "old"));
    store.marks().put(NIGHTLY, mark);
    assertThat(store.marks().of(NIGHTLY)).contains(mark);
    assertThat(store.marks().of(ELSEWHERE)).isEmpty();
    store.marks().forget(NIGHTLY);
    assertThat(store.marks().of(NIGHTLY)).isEmpty();
  }

  @Test
  void aDividedScanKeepsEachPart() {
    Mark mark = new Mark(NIGHT, NIGHT, "digest");
    Scan low = new Scan(new IdRange(1, 500), mark, 0);
    Scan high = new Scan(new IdRange(501, Long.MAX_VALUE), mark, 700);
    store.marks().putScan(NIGHTLY, high);
    store.marks().putScan(NIGHTLY, low);
    Scan done = new Scan(low.range(), mark, 500);
    store.marks().putScan(NIGHTLY, done);
    assertThat(store.marks().scans(NIGHTLY)).containsExactly(done, high);
    assertThat(done.isDone()).isTrue();
    store.marks().clearScans(NIGHTLY);
    assertThat(store.marks().scans(NIGHTLY)).isEmpty();
  }

  // Tickets

  @Test
  void ticketsAreDueWhenTheirMomentHasCome() {
    store
        .agenda()
        .put(
            NIGHTLY,
            Map.of(
                ticket(3), Optional.of(NIGHT),
                ticket(1), Optional.of(NIGHT.minusSeconds(9)),
                ticket(2), Optional.of(NIGHT.plusNanos(1))));
    assertThat(store.agenda().due(NIGHTLY, NIGHT)).containsExactly(ticket(1), ticket(3));
    store.agenda().put(NIGHTLY, Map.of(ticket(1), Optional.empty()));
    store.agenda().forget(NIGHTLY, List.of(ticket(3)));
    assertThat(store.agenda().due(NIGHTLY, NIGHT)).isEmpty();
    assertThat(store.agenda().due(NIGHTLY, NIGHT.plusSeconds(1))).containsExactly(ticket(2));
    store.agenda().clear(NIGHTLY);
    assertThat(store.agenda().due(NIGHTLY, NIGHT.plusSeconds(1))).isEmpty();
  }

  @Test
  void failuresAreReplacedAndForgotten() {
    FailedTicket first = new FailedTicket(ticket(1), "T1", 1, "REFUSED", "no", NIGHT, false);
    FailedTicket again = new FailedTicket(ticket(1), "T1", 2, "REFUSED", "no!", NIGHT, true);
    store.failures().put(NIGHTLY, List.of(first));
    store.failures().put(NIGHTLY, List.of(again));
    assertThat(store.failures().of(NIGHTLY)).containsExactly(again);
    assertThat(store.failures().of(ELSEWHERE)).isEmpty();
    store.failures().forget(NIGHTLY, List.of(ticket(1)));
    assertThat(store.failures().of(NIGHTLY)).isEmpty();
  }

  @Test
  void holdsStandUntilTheyAreReleased() {
    Hold hold = new Hold(ticket(1), 7, "facts", "policy");
    store.holds().put(NIGHTLY, List.of(hold));
    assertThat(store.holds().of(NIGHTLY)).containsExactly(hold);
    store.holds().release(NIGHTLY, List.of(ticket(1)));
    assertThat(store.holds().of(NIGHTLY)).isEmpty();
  }

  @Test
  void aResultIsKeptToTheLastDetail() {
    TicketOutcome full = OutcomeFixture.full(ticket(1), NIGHT);
    store.outcomes().put(NIGHTLY, List.of(outcome(1, SlaState.ON_TRACK, NIGHT)));
    store.outcomes().put(NIGHTLY, List.of(full));
    assertThat(store.outcomes().find(NIGHTLY, List.of(ticket(2), ticket(1)))).containsExactly(full);
    assertThat(store.outcomes().find(ELSEWHERE, List.of(ticket(1)))).isEmpty();
    assertThat(store.outcomes().jobs()).containsExactly(NIGHTLY);
    store.outcomes().forget(NIGHTLY, List.of(ticket(1)));
    assertThat(store.outcomes().jobs()).isEmpty();
  }

  @Test
  void resultsAreFoundByStateAndTime() {
    Instant june = Instant.parse("2026-06-01T00:00:00Z");
    Instant july = Instant.parse("2026-07-01T00:00:00Z");
    Instant august = Instant.parse("2026-08-01T00:00:00Z");
    TicketOutcome solvedInJune =
        new OutcomeFixture(ticket(1), SlaState.MET, june, july.minusNanos(1)).build();
    TicketOutcome solvedInJuly =
        new OutcomeFixture(ticket(2), SlaState.BREACHED, june, july).build();
    TicketOutcome open = outcome(3, SlaState.AT_RISK, july);
    TicketOutcome later = outcome(4, SlaState.ON_TRACK, august);
    List<TicketOutcome> all = List.of(later, open, solvedInJuly, solvedInJune);
    store.outcomes().put(NIGHTLY, all);
    OutcomeFilter inJuly = OutcomeFilter.alive(july, august);
    assertThat(wanted(OutcomeFilter.ALL)).containsExactly(solvedInJune, solvedInJuly, open, later);
    assertThat(wanted(inJuly)).containsExactly(solvedInJuly, open);
    assertThat(wanted(OutcomeFilter.OPEN)).containsExactly(open, later);
    assertThat(wanted(inJuly.in(Set.of(SlaState.AT_RISK)))).containsExactly(open);
    assertThat(store.outcomes().count(NIGHTLY, inJuly)).isEqualTo(2);
  }

  private List<TicketOutcome> wanted(OutcomeFilter filter) {
    List<TicketOutcome> found = new ArrayList<>();
    store.outcomes().forEach(NIGHTLY, filter, found::add);
    return found;
  }

  @Test
  void manyResultsAreHandedOverPageByPage() {
    store
        .outcomes()
        .put(
            NIGHTLY,
            LongStream.rangeClosed(1, 2500)
                .mapToObj(id -> outcome(id, SlaState.MET, NIGHT))
                .toList());
    assertThat(wanted(OutcomeFilter.ALL))
        .extracting(each -> each.ticket().id())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 2500).boxed().toList());
  }

  // Locks

  @Test
  void aLockIsHeldByOne() {
    HeldLock held = store.locks().acquire("job:a", US, "sync a").orElseThrow();
    assertThat(store.locks().acquire("job:a", US, "sync a")).isEmpty();
    assertThat(store.locks().acquire("job:a", THEM, "sync a")).isEmpty();
    assertThat(store.locks().acquire("job:b", THEM, "sync b")).isPresent();
    assertThat(store.locks().owner("job:a").orElseThrow().process()).isEqualTo(US);
    assertThat(store.locks().names()).containsExactly("job:a", "job:b");
    held.close();
    held.close();
    assertThat(store.locks().owner("job:a")).isEmpty();
    assertThat(store.locks().acquire("job:a", THEM, "sync a")).isPresent();
  }

  @Test
  void aDeadProcessOfThisMachineLosesItsLockAtOnce() {
    ProcessKey dead = new ProcessKey(US.host(), US.pid(), US.started().minusSeconds(3600));
    HeldLock lost = store.locks().acquire("job:a", dead, "sync a").orElseThrow();
    HeldLock ours = store.locks().acquire("job:a", US, "sync a").orElseThrow();
    assertThat(lost.renew()).isFalse();
    lost.close();
    assertThat(ours.renew()).isTrue();
  }

  @Test
  void anotherMachineLosesItsLockWhenItsHeartbeatHasRunOut() {
    HeldLock theirs = store.locks().acquire("job:a", THEM, "sync a").orElseThrow();
    clock.advance(Locks.LEASE);
    assertThat(store.locks().acquire("job:a", US, "sync a")).isEmpty();
    assertThat(theirs.renew()).isTrue();
    clock.advance(Locks.LEASE);
    assertThat(store.locks().acquire("job:a", US, "sync a")).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(store.locks().acquire("job:a", US, "sync a")).isPresent();
    assertThat(theirs.renew()).isFalse();
  }

  // Facts and maps

  @Test
  void factsAreFoundByNameAndByBeginning() {
    Fact acme = new Fact("key-expiry:acme", "2026-12-31", NIGHT);
    Fact beta = new Fact("key-expiry:beta", "2027-01-01", NIGHT);
    store.facts().put(new Fact("key-expiry:acme", "2025-12-31", NIGHT));
    store.facts().put(acme);
    store.facts().put(beta);
    store.facts().put(new Fact("key_expiry:gamma", "", NIGHT));
    assertThat(store.facts().find("key-expiry:acme")).contains(acme);
    assertThat(store.facts().startingWith("key-expiry:")).containsExactly(acme, beta);
    store.facts().forget("key-expiry:acme");
    assertThat(store.facts().find("key-expiry:acme")).isEmpty();
  }

  @Test
  void copiesAreFoundByTheirOriginals() {
    IdMapKey key = new IdMapKey(ACME, ELSEWHERE.odoo(), "res.partner");
    IdMapKey back = new IdMapKey(ELSEWHERE.odoo(), ACME, "res.partner");
    store.idMaps().put(key, Map.of(1L, 11L, 2L, 12L));
    store.idMaps().put(key, Map.of(2L, 22L));
    assertThat(store.idMaps().all(key)).isEqualTo(Map.of(1L, 11L, 2L, 22L));
    assertThat(store.idMaps().find(key, List.of(2L, 3L))).isEqualTo(Map.of(2L, 22L));
    assertThat(store.idMaps().all(back)).isEmpty();
    store.idMaps().forget(key, List.of(1L));
    assertThat(store.idMaps().all(key)).isEqualTo(Map.of(2L, 22L));
  }

  // All together

  @Test
  void whatIsDoneAtomicallyIsSeenInside() {
    store.atomically(
        () -> {
          long run = store.runs().begin(start(NIGHTLY));
          store.atomically(() -> store.marks().put(NIGHTLY, new Mark(NIGHT, NIGHT, "d")));
          assertThat(store.runs().find(run)).isPresent();
        });
    assertThat(store.marks().of(NIGHTLY)).isPresent();
  }

  @Test
  void aStoreMayBeClosedTwice() {
    store.close();
    store.close();
  }
}
