package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.helpdesk.TicketScope.Source;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run looks at after another one has ended: only what may stand differently now. */
class IncrementTest {
  private static final String TICKETS = "helpdesk.ticket";

  private final SandboxDesk odoo = new SandboxDesk(19, 100);
  private final StateStore store = StateStore.inMemory(odoo.clock());

  @AfterEach
  void close() {
    odoo.close();
  }

  @ParameterizedTest
  @CsvSource({"Support,", "Support, Hosting"})
  void nothingChanged_nothingIsRead_inTenCallsAtMost(String team, @Nullable String other) {
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
    SyncJob ofTeams =
        SyncJob.builder(
                "teams",
                other == null ? TicketScope.allTeams() : TicketScope.teams(team, other),
                TestPolicy.policy())
            .asOf(SandboxDesk.START)
            .build();
    assertThat(sync(ofTeams).changesWritten()).isPositive();
    odoo.pass(Duration.ofSeconds(30));
    SyncRun second = sync(ofTeams);
    assertThat(second.full()).isFalse();
    assertThat(second.ticketsRead()).isZero();
    assertThat(second.calls()).isLessThanOrEqualTo(10);
  }

  @Test
  void onlyWhatAPersonEdited_isRead() {
    firstRun();
    odoo.pass(Duration.ofMinutes(20));
    odoo.odoo().editAsPerson(TICKETS, 3, Map.of("name", "URGENTE: another subject"));
    odoo.pass(Duration.ofMinutes(20));
    SyncRun next = sync(fixed());
    assertThat(next.ticketsRead()).isEqualTo(1);
    assertThat(next.ticketsWritten()).isEqualTo(1);
    odoo.pass(Duration.ofMinutes(20));
    assertThat(sync(fixed()).ticketsRead()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void aReplyIsSeen_althoughItDoesNotMoveTheWriteDate(int version) {
    try (SandboxDesk other = new SandboxDesk(version, 50)) {
      other.setUp(Source.HELPDESK);
      other.pass(Duration.ofMinutes(1));
      StateStore memory = StateStore.inMemory(other.clock());
      try (OdooDesk desk = other.desk(memory)) {
        desk.sync(fixed());
      }
      other.pass(Duration.ofMinutes(20));
      try (OdooClient client = other.client(OdooSandbox.USER, Protocol.AUTO)) {
        client
            .model(TICKETS)
            .call(
                "message_post",
                List.of(9L),
                Map.of(
                    "body",
                    "Hello",
                    "message_type",
                    "comment",
                    "subtype_xmlid",
                    "mail.mt_comment"));
      }
      other.pass(Duration.ofMinutes(1));
      try (OdooDesk desk = other.desk(memory)) {
        assertThat(desk.sync(fixed()).ticketsRead()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatChangesByTimeAlone_isReadWhenItsMomentHasCome() {
    SyncJob live = job(TestPolicy.policy());
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
    sync(live);
    odoo.pass(Duration.ofDays(2));
    SyncRun later = sync(live);
    assertThat(later.full()).isFalse();
    assertThat(later.ticketsRead()).isPositive().isLessThan(100);
    try (OdooDesk fresh = odoo.desk()) {
      assertThat(fresh.plan(live).plan().changes()).isEmpty();
    }
  }

  @Test
  void anotherPolicy_isAppliedToAll_butClosedMonthsStayUnlessRestated() {
    firstRun();
    odoo.pass(Duration.ofMinutes(1));
    SlaPolicy stricter =
        PolicyReader.read("test.yaml", TestPolicy.TEXT.replace("4: 72 h", "4: 70 h")).policy();
    SyncJob job = job(stricter);
    SyncRun next = sync(job);
    assertThat(next.full()).isTrue();
    assertThat(next.closed()).isPositive();
    assertThat(next.changesPlanned()).isPositive();
    odoo.pass(Duration.ofMinutes(1));
    try (OdooDesk desk = odoo.desk(store)) {
      SyncRun restated = desk.sync(job, SyncOptions.USUAL.withRestate(), SyncObserver.NONE);
      assertThat(restated.closed()).isZero();
      assertThat(restated.changesPlanned()).isPositive();
    }
  }

  @Test
  void aChangedCalendar_isAppliedToAll() {
    firstRun();
    odoo.pass(Duration.ofMinutes(1));
    try (OdooClient client = odoo.client(OdooSandbox.USER, Protocol.AUTO)) {
      client
          .model("resource.calendar.leaves")
          .create(
              List.of(
                  Map.of(
                      "name",
                      "Fair",
                      "date_from",
                      SandboxDesk.START.plus(Duration.ofDays(1)),
                      "date_to",
                      SandboxDesk.START.plus(Duration.ofDays(2)))));
    }
    odoo.pass(Duration.ofMinutes(1));
    assertThat(sync(fixed()).full()).isTrue();
    odoo.pass(Duration.ofMinutes(1));
    assertThat(sync(fixed()).full()).isFalse();
  }

  @Test
  void anEarlierMoment_asksForAllTickets() {
    firstRun();
    odoo.pass(Duration.ofMinutes(1));
    SyncJob before =
        SyncJob.builder("nightly", TicketScope.allTeams(), TestPolicy.policy())
            .asOf(SandboxDesk.START.minus(Duration.ofDays(1)))
            .build();
    assertThat(sync(before).full()).isTrue();
  }

  @Test
  void aFullScanThatWasStopped_goesOnWhereItWas() {
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
    try (OdooDesk desk = odoo.desk(store)) {
      SyncRun stopped = desk.sync(fixed(), new StopAfter(2));
      assertThat(stopped.stopped()).isTrue();
      assertThat(store.runs().find(stopped.id()).map(StoredRun::state)).hasValue(RunState.STOPPED);
    }
    odoo.pass(Duration.ofMinutes(1));
    odoo.odoo().editAsPerson(TICKETS, 3, Map.of("name", "URGENTE: edited behind the checkpoint"));
    odoo.pass(Duration.ofMinutes(1));
    SyncRun rest = sync(fixed());
    assertThat(rest.full()).isTrue();
    assertThat(rest.isComplete()).isTrue();
    assertThat(store.marks().scans(store.outcomes().jobs().get(0))).isEmpty();
    try (OdooDesk fresh = odoo.desk()) {
      assertThat(fresh.plan(fixed()).plan().changes()).isEmpty();
    }
  }

  private void firstRun() {
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
    SyncRun first = sync(fixed());
    assertThat(first.full()).isTrue();
    assertThat(first.isComplete()).isTrue();
    assertThat(first.id()).isEqualTo(1);
  }

  private SyncRun sync(SyncJob job) {
    try (OdooDesk desk = odoo.desk(store)) {
      return desk.sync(job);
    }
  }

  private static SyncJob fixed() {
    return SyncJob.builder("nightly", TicketScope.allTeams(), TestPolicy.policy())
        .asOf(SandboxDesk.START)
        .build();
  }

  private static SyncJob job(SlaPolicy policy) {
    return SyncJob.builder("nightly", TicketScope.allTeams(), policy).build();
  }
}
