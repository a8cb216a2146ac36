package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.helpdesk.TicketScope.Source;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Locks, runs that died, and tickets that vanish or cannot be written. */
class RunSafetyTest {
  private static final String TICKETS = "helpdesk.ticket";

  private final SandboxDesk odoo = new SandboxDesk(19, 30);
  private final StateStore store = StateStore.inMemory(odoo.clock());
  private final OdooDesk desk = odoo.desk(store);
  private final SyncJob job =
      SyncJob.builder("nightly", TicketScope.allTeams(), TestPolicy.policy())
          .asOf(SandboxDesk.START)
          .build();
  private final JobKey key = JobKey.of("sandbox", OdooSandbox.DATABASE, "nightly");

  @BeforeEach
  void setUp() {
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    desk.close();
    odoo.close();
  }

  @Test
  void aSecondRunAtTheSameTime_isRefused_andToldWhoHoldsTheLock() {
    ProcessKey other = ProcessKey.current();
    try (var held = store.locks().acquire(Locks.ofJob(key), other, "sync nightly").orElseThrow()) {
      assertThatThrownBy(() -> desk.sync(job))
          .isInstanceOf(JobLockedException.class)
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("since " + SandboxDesk.START.plus(Duration.ofMinutes(1)));
      assertThat(held.renew()).isTrue();
    }
    assertThat(odoo.odoo().writes()).isZero();
    assertThat(desk.sync(job).isComplete()).isTrue();
    assertThat(store.locks().names()).isEmpty();
  }

  @Test
  void anIntentWithoutOutcome_isSettledByReading() {
    Change planned = desk.plan(job).plan().changes().get(0);
    long dead = store.runs().begin(start());
    Intent done = intent(planned.key(), "priority", "0", current(planned.key().id()));
    Intent lost = intent(new TicketKey(TICKETS, 2), "priority", current(2), "none");
    Intent gone = intent(new TicketKey(TICKETS, 4_000_000), "priority", "0", "1");
    List<JournalEntry> open =
        store.journal().intend(dead, List.of(done, lost, gone), SandboxDesk.START);
    desk.sync(job);
    assertThat(store.journal().open(key.odoo())).isEmpty();
    assertThat(store.journal().ofRun(dead, 0, 10))
        .extracting(JournalEntry::state)
        .containsExactly(EntryState.WRITTEN, EntryState.LOST, EntryState.SKIPPED);
    assertThat(open).hasSize(3);
    assertThat(store.runs().find(dead).map(StoredRun::state)).hasValue(RunState.ABANDONED);
  }

  @Test
  void everyWriteIsJournalled_withItsOutcome() {
    SyncRun run = desk.sync(job);
    List<JournalEntry> entries = store.journal().ofRun(run.id(), 0, 10_000);
    assertThat(entries)
        .hasSize((int) run.changesWritten())
        .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EntryState.WRITTEN))
        .allSatisfy(entry -> assertThat(entry.writeDate()).isNotNull());
    assertThat(store.runs().find(run.id()).map(StoredRun::state)).hasValue(RunState.DONE);
  }

  @Test
  void archivedOrDeletedBetweenReadingAndWriting_isListedAsGone() {
    SyncObserver meanwhile =
        new SyncObserver() {
          private boolean done;

          @Override
          public boolean stopRequested() {
            // asked before the first page, when it has been fetched already, and before each batch
            if (!done && store.outcomes().jobs().isEmpty() && asked++ == 1) {
              done = true;
              odoo.odoo().editAsPerson(TICKETS, 5, Map.of("active", false));
              try (OdooClient client = odoo.client(OdooSandbox.USER, Protocol.AUTO)) {
                client.model(TICKETS).delete(List.of(6L));
              }
            }
            return false;
          }

          private int asked;
        };
    SyncRun run = desk.sync(job, meanwhile);
    assertThat(run.leftOut())
        .allSatisfy(left -> assertThat(left.reason()).isEqualTo(Reason.GONE))
        .extracting(left -> left.ticket().id())
        .containsExactlyInAnyOrder(5L, 6L);
    odoo.pass(Duration.ofMinutes(1));
    assertThat(desk.sync(job).leftOut()).isEmpty();
  }

  @Test
  void aTicketThatIsRefusedAgainAndAgain_isGivenUpLoudly() {
    TicketKey ticket = new TicketKey(TICKETS, 5);
    FailureBook first = new FailureBook(store, key, odoo.clock());
    LeftOut refused = new LeftOut(ticket, "#5", Reason.REFUSED, "no");
    for (int run = 1; run < FailureBook.MOST_RUNS; run++) {
      FailureBook book = new FailureBook(store, key, odoo.clock());
      assertThat(book.told(refused)).isEqualTo(refused);
      book.note(List.of(ticket), List.of(refused));
      assertThat(new FailureBook(store, key, odoo.clock()).toRetry()).containsExactly(ticket);
    }
    FailureBook last = new FailureBook(store, key, odoo.clock());
    assertThat(last.told(refused).detail()).startsWith("given up after 5 runs");
    last.note(List.of(ticket), List.of(refused));
    FailureBook after = new FailureBook(store, key, odoo.clock());
    assertThat(after.toRetry()).isEmpty();
    assertThat(after.givenUp()).isEqualTo(1);
    assertThat(first.givenUp()).isZero();
  }

  private String current(long id) {
    try (OdooClient client = odoo.client(OdooSandbox.USER, Protocol.AUTO)) {
      return String.valueOf(
          client.model(TICKETS).read(List.of(id), "priority").get(0).text("priority"));
    }
  }

  private static Intent intent(TicketKey ticket, String field, String before, String after) {
    return new Intent(
        ticket,
        "#" + ticket.id(),
        field,
        new StoredValue.Text(before),
        new StoredValue.Text(after),
        "because");
  }

  private RunStart start() {
    return new RunStart(
        RunKind.SYNC,
        new JobKey(new OdooKey("sandbox", OdooSandbox.DATABASE), "nightly"),
        "test",
        "digest",
        SandboxDesk.START,
        true,
        SandboxDesk.START,
        new ProcessKey("elsewhere", 1, SandboxDesk.START),
        null,
        null);
  }
}
