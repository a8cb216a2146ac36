package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.helpdesk.TicketScope.Source;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.LeftOut.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undoing a run, and what the nights after it do. */
class UndoTest {
  private static final String TICKETS = "helpdesk.ticket";

  private final SandboxDesk odoo = new SandboxDesk(19, 40);
  private final StateStore store = StateStore.inMemory(odoo.clock());
  private final OdooDesk desk = odoo.desk(store);
  private final SyncJob job =
      SyncJob.builder("nightly", TicketScope.allTeams(), TestPolicy.policy())
          .asOf(SandboxDesk.START)
          .build();
  private Map<Long, Map<String, @Nullable Object>> before = Map.of();
  private long run;

  @BeforeEach
  void oneRun() {
    odoo.setUp(Source.HELPDESK);
    odoo.pass(Duration.ofMinutes(1));
    before = values();
    SyncRun first = desk.sync(job);
    assertThat(first.changesWritten()).isPositive();
    run = first.id();
    odoo.pass(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    desk.close();
    odoo.close();
  }

  @Test
  void everythingIsAsItWas_andTheUndoIsARun() {
    UndoPlan plan = desk.planUndo(run);
    assertThat(plan.leftOut()).isEmpty();
    assertThat(values()).isNotEqualTo(before);
    ApplyOutcome undone = desk.undo(plan, SyncObserver.NONE);
    assertThat(undone.leftOut()).isEmpty();
    assertThat(values()).isEqualTo(before);
    assertThat(store.runs().find(run + 1))
        .hasValueSatisfying(
            stored -> {
              assertThat(stored.start().kind()).isEqualTo(RunKind.UNDO);
              assertThat(stored.start().undoOf()).isEqualTo(run);
            });
  }

  @Test
  void theNextNight_leavesWhatWasUndone_untilTheFactsChange() {
    desk.undo(desk.planUndo(run), SyncObserver.NONE);
    odoo.pass(Duration.ofMinutes(30));
    SyncRun night = desk.sync(job, SyncOptions.USUAL.withFull(), SyncObserver.NONE);
    assertThat(night.held()).isEqualTo(40);
    assertThat(night.changesPlanned()).isZero();
    odoo.odoo().editAsPerson(TICKETS, 5, Map.of("name", "Another subject"));
    reply(6);
    odoo.pass(Duration.ofMinutes(1));
    SyncRun next = desk.sync(job);
    assertThat(next.ticketsRead()).isEqualTo(2);
    assertThat(next.ticketsWritten()).isEqualTo(2);
    assertThat(desk.sync(job, SyncOptions.USUAL.withFull(), SyncObserver.NONE).held())
        .isEqualTo(38);
  }

  @Test
  void whatSomebodyTouched_staysAndIsListed() {
    odoo.odoo().editAsPerson(TICKETS, 5, Map.of("name", "Another subject"));
    UndoPlan plan = desk.planUndo(run);
    assertThat(plan.leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.ticket().id()).isEqualTo(5))
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Reason.CHANGED_MEANWHILE));
    odoo.odoo().editAsPerson(TICKETS, 6, Map.of("name", "Touched after the plan"));
    ApplyOutcome undone = desk.undo(plan, SyncObserver.NONE);
    assertThat(undone.leftOut()).extracting(left -> left.ticket().id()).containsExactly(5L, 6L);
    assertThat(undone.tickets()).isEqualTo(38);
  }

  @Test
  void whatALaterRunHasWritten_isNotTakenFromIt() {
    odoo.odoo().editAsPerson(TICKETS, 5, Map.of("name", "URGENTE: now"));
    odoo.pass(Duration.ofMinutes(1));
    SyncRun later = desk.sync(job);
    assertThat(later.ticketsWritten()).isEqualTo(1);
    assertThat(desk.planUndo(run).leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.detail()).contains("run " + later.id()));
  }

  @Test
  void undoneUndo_bringsBackWhatTheRunWrote_andHoldsNothing() {
    Map<Long, Map<String, @Nullable Object>> after = values();
    desk.undo(desk.planUndo(run), SyncObserver.NONE);
    odoo.pass(Duration.ofMinutes(1));
    desk.undo(desk.planUndo(run + 1), SyncObserver.NONE);
    assertThat(values()).isEqualTo(after);
    odoo.pass(Duration.ofMinutes(1));
    SyncRun night = desk.sync(job, SyncOptions.USUAL.withFull(), SyncObserver.NONE);
    assertThat(night.held()).isZero();
    assertThat(night.changesPlanned()).isZero();
  }

  @Test
  void anUnknownRun_isRefused() {
    assertThatThrownBy(() -> desk.planUndo(99))
        .isInstanceOf(UndoRefusedException.class)
        .hasMessageContaining("no run 99");
  }

  private void reply(long ticket) {
    try (OdooClient client = odoo.client(OdooSandbox.USER, Protocol.AUTO)) {
      client
          .model(TICKETS)
          .call(
              "message_post",
              List.of(ticket),
              Map.of(
                  "body", "Hello", "message_type", "comment", "subtype_xmlid", "mail.mt_comment"));
    }
  }

  private Map<Long, Map<String, @Nullable Object>> values() {
    return desk.tickets(TicketScope.allTeams())
        .collect(
            Collectors.toMap(
                read -> read.ticket().key().id(), TicketRead::current, (a, b) -> a, TreeMap::new));
  }
}
