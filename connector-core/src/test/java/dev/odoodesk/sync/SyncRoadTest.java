package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.helpdesk.TicketScope.Source;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The road from tickets to written results, over the simulated Odoo's real HTTP. */
class SyncRoadTest {
  private static final String TICKETS = "helpdesk.ticket";
  private static final Instant AS_OF = SandboxDesk.START;

  @ParameterizedTest
  @CsvSource({
    "19, JSON_2, HELPDESK, admin",
    "19, JSON_RPC, TASKS, admin",
    "19, XML_RPC, HELPDESK, admin",
    "19, JSON_2, HELPDESK, agent",
    "14, JSON_RPC, HELPDESK, admin",
    "14, XML_RPC, TASKS, admin",
    "14, XML_RPC, TASKS, agent"
  })
  void firstRunWritesWhatIsPlanned_secondRunWritesNothing(
      int version, Protocol protocol, Source source, String user) {
    try (SandboxDesk odoo = new SandboxDesk(version, 100)) {
      odoo.setUp(source);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob job = job(all(source)).build();
      SyncRun planned;
      try (OdooDesk desk = odoo.desk(user, protocol)) {
        planned = desk.plan(job).run();
        assertThat(odoo.odoo().writes()).isZero();
        SyncRun first = desk.sync(job);
        assertThat(first.ticketsRead()).isEqualTo(planned.ticketsRead()).isGreaterThan(90);
        assertThat(first.isComplete()).isTrue();
        assertThat(first.changesWritten()).isEqualTo(planned.changesPlanned()).isPositive();
        assertThat(odoo.odoo().writes()).isEqualTo(first.changesWritten());
        assertThat(first.unknown())
            .isEqualTo(
                user.equals("agent")
                    ? Map.of(Unknown.TRACKED_CHANGES, first.ticketsRead())
                    : Map.of());
      }
      odoo.odoo().resetCounts();
      try (OdooDesk desk = odoo.desk(user, protocol)) {
        SyncRun second = desk.sync(job);
        assertThat(second.changesPlanned()).isZero();
        assertThat(second.isComplete()).isTrue();
        assertThat(odoo.odoo().writes()).isZero();
      }
    }
  }

  @Test
  void savedPlan_isAppliedLater_andOnlyOnce(@TempDir Path folder) throws Exception {
    try (SandboxDesk odoo = new SandboxDesk(19, 50);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob job = job(TicketScope.allTeams()).build();
      Path file = folder.resolve("plan.json");
      PlanFile.save(desk.plan(job).plan(), file);
      odoo.pass(Duration.ofHours(1));

      ChangePlan plan = PlanFile.load(file);
      ApplyOutcome first = desk.apply(plan, job.policy());
      assertThat(first.changes()).isEqualTo(plan.changes().size());
      assertThat(first.leftOut()).isEmpty();
      odoo.odoo().resetCounts();
      ApplyOutcome again = desk.apply(plan, job.policy());
      assertThat(again.changes()).isZero();
      assertThat(again.alreadyThere()).isEqualTo(plan.changes().size());
      assertThat(odoo.odoo().writes()).isZero();
      assertThat(desk.plan(job).plan().isEmpty()).isTrue();
    }
  }

  @Test
  void editedBetweenPlanAndApply_isLeftAloneAndListed() {
    try (SandboxDesk odoo = new SandboxDesk(19, 30);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob job = job(TicketScope.allTeams()).build();
      ChangePlan plan = desk.plan(job).plan();
      List<Change> changes = plan.changes();
      Change planned =
          changes.stream().filter(c -> c.field().equals("priority")).findFirst().orElseThrow();
      Change other =
          changes.stream().filter(c -> !c.key().equals(planned.key())).findFirst().orElseThrow();
      odoo.pass(Duration.ofMinutes(1));
      odoo.odoo().editAsPerson(TICKETS, other.key().id(), Map.of("name", "Edited"));
      odoo.odoo()
          .editAsPerson(
              TICKETS,
              planned.key().id(),
              Map.of("priority", "1".equals(planned.after()) ? "2" : "1"));

      ApplyOutcome outcome = desk.apply(plan, job.policy());
      assertThat(outcome.leftOut())
          .extracting(LeftOut::ticket, LeftOut::reason)
          .containsExactlyInAnyOrder(
              tuple(planned.key(), Reason.CHANGED_MEANWHILE),
              tuple(other.key(), Reason.CHANGED_MEANWHILE));
      assertThat(outcome.tickets()).isEqualTo(plan.records() - 2L);
    }
  }

  @Test
  void writtenInTheSecondOfTheReading_waitsForTheNextRun() {
    try (SandboxDesk odoo = new SandboxDesk(19, 30);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      odoo.odoo().editAsPerson(TICKETS, 7, Map.of("name", "Just now"));
      SyncJob job = job(TicketScope.allTeams()).build();

      SyncRun run = desk.sync(job);
      assertThat(run.leftOut())
          .singleElement()
          .satisfies(left -> assertThat(left.ticket().id()).isEqualTo(7))
          .satisfies(left -> assertThat(left.reason()).isEqualTo(Reason.JUST_WRITTEN));
      assertThat(run.ticketsWritten()).isEqualTo(29);
      odoo.pass(Duration.ofSeconds(5));
      SyncRun next = desk.sync(job);
      assertThat(next.ticketsWritten()).isEqualTo(1);
      assertThat(next.isComplete()).isTrue();
    }
  }

  @Test
  void personsChangeOfPriority_standsAndTheStoredLevelStaysBesideIt() {
    try (SandboxDesk odoo = new SandboxDesk(19, 30);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob live = job(TicketScope.allTeams()).asOf(null).build();
      desk.sync(live);
      TicketRead before = ticket(desk, 5);
      String chosen = before.ticket().priority().key().equals("2") ? "1" : "2";
      odoo.pass(Duration.ofMinutes(1));
      odoo.odoo().editAsPerson(TICKETS, 5, Map.of("priority", chosen));
      odoo.pass(Duration.ofMinutes(1));
      desk.sync(live);
      desk.sync(live);
      TicketRead after = ticket(desk, 5);
      assertThat(after.ticket().priority().key()).isEqualTo(chosen);
      assertThat(after.ticket().storedSeverity()).isEqualTo(before.ticket().storedSeverity());
    }
  }

  @Test
  void stoppedAfterABatch_theNextRunDoesTheRest() {
    try (SandboxDesk odoo = new SandboxDesk(19, 100);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob job = job(TicketScope.allTeams()).build();
      long all = desk.plan(job).plan().changes().size();
      SyncRun stopped = desk.sync(job, new StopAfter(2));
      assertThat(stopped.stopped()).isTrue();
      assertThat(stopped.isComplete()).isFalse();
      assertThat(stopped.changesWritten()).isPositive().isLessThan(all);
      SyncRun rest = desk.sync(job);
      assertThat(stopped.changesWritten() + rest.changesWritten()).isEqualTo(all);
      assertThat(odoo.odoo().writes()).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @CsvSource({"14", "19"})
  void nativeDeadline_isWrittenOnlyWhereTheJobSaysSo(int version) {
    try (SandboxDesk odoo = new SandboxDesk(version, 40);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.TASKS);
      odoo.pass(Duration.ofMinutes(1));
      SyncJob.Builder job = job(TicketScope.allProjects());
      assertThat(fields(desk.plan(job.build()).plan())).doesNotContain("date_deadline");
      SyncJob nativeToo =
          job.write(EnumSet.of(WriteTarget.DEADLINES, WriteTarget.NATIVE_DEADLINE)).build();
      assertThat(fields(desk.plan(nativeToo).plan()))
          .contains("date_deadline")
          .doesNotContain("priority");
      assertThat(desk.sync(nativeToo).isComplete()).isTrue();
      assertThat(desk.sync(nativeToo).changesPlanned()).isZero();
      assertThat(odoo.written("project.task")).containsKey("date_deadline");
    }
  }

  @Test
  void policySwitchedOff_takesBackItsDeadlines_whereOnlyDeadlinesAreWritten() {
    try (SandboxDesk odoo = new SandboxDesk(19, 20);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.pass(Duration.ofMinutes(1));
      Set<WriteTarget> deadlines = EnumSet.of(WriteTarget.DEADLINES);
      desk.sync(job(TicketScope.allTeams()).write(deadlines).build());
      odoo.pass(Duration.ofMinutes(1));
      SyncJob off =
          SyncJob.builder("nightly", TicketScope.allTeams(), TestPolicy.switchedOff())
              .write(deadlines)
              .asOf(AS_OF)
              .build();

      SyncRun run = desk.sync(off, SyncOptions.USUAL.withRestate(), SyncObserver.NONE);
      assertThat(run.changesWritten()).isPositive();
      try (Stream<TicketRead> tickets = desk.tickets(TicketScope.allTeams())) {
        assertThat(tickets)
            .isNotEmpty()
            .allSatisfy(
                ticket ->
                    assertThat(ticket.current())
                        .containsEntry(OwnField.RESOLUTION_DEADLINE.fieldName(), null));
      }
    }
  }

  @Test
  void emptyTextLeftByAnIntegration_countsAsNothing() {
    try (SandboxDesk odoo = new SandboxDesk(19, 5);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      odoo.odoo().editAsPerson(TICKETS, 3, Map.of(OwnField.SEVERITY.fieldName(), ""));
      odoo.pass(Duration.ofMinutes(1));
      SyncRun run = desk.sync(job(TicketScope.allTeams()).build());
      assertThat(run.isComplete()).isTrue();
      assertThat(run.ticketsWritten()).isEqualTo(5);
    }
  }

  @Test
  void withoutOwnFields_setupIsNamed_andRemovingThemBringsThatBack() {
    try (SandboxDesk odoo = new SandboxDesk(19, 5);
        OdooDesk desk = odoo.desk()) {
      SyncJob job = job(TicketScope.allTeams()).build();
      assertThatThrownBy(() -> desk.plan(job))
          .isInstanceOf(HelpdeskException.class)
          .hasMessageContaining("x_odoodesk_severity")
          .hasMessageContaining("odoo-desk setup");
      assertThat(desk.ownFields(Source.HELPDESK).create()).containsExactly(OwnField.values());
      assertThat(desk.ownFields(Source.HELPDESK).create()).isEmpty();
      assertThat(desk.plan(job).run().ticketsRead()).isEqualTo(5);
      assertThat(desk.ownFields(Source.HELPDESK).remove()).hasSize(OwnField.values().length);
      assertThat(desk.ownFields(Source.HELPDESK).missing()).hasSize(OwnField.values().length);
    }
  }

  @Test
  void withoutSettingsRights_setupSaysSo() {
    try (SandboxDesk odoo = new SandboxDesk(19, 5);
        OdooDesk desk = odoo.desk(OdooSandbox.AGENT, Protocol.AUTO)) {
      assertThatThrownBy(() -> desk.ownFields(Source.HELPDESK).create())
          .isInstanceOfSatisfying(
              HelpdeskException.class,
              e -> assertThat(e.kind()).isEqualTo(HelpdeskException.Kind.RIGHTS_MISSING))
          .hasMessageContaining("settings rights");
    }
  }

  @Test
  void unknownTeam_isNamedWithThoseThereAre() {
    try (SandboxDesk odoo = new SandboxDesk(19, 5);
        OdooDesk desk = odoo.desk()) {
      odoo.setUp(Source.HELPDESK);
      assertThatThrownBy(() -> desk.plan(job(TicketScope.teams("Nobody")).build()))
          .isInstanceOf(HelpdeskException.class)
          .hasMessageContaining("\"Nobody\"")
          .hasMessageContaining("there are \"");
    }
  }

  private static TicketScope all(Source source) {
    return source == Source.TASKS ? TicketScope.allProjects() : TicketScope.allTeams();
  }

  private static SyncJob.Builder job(TicketScope scope) {
    return SyncJob.builder("nightly", scope, TestPolicy.policy()).asOf(AS_OF);
  }

  private static Set<String> fields(ChangePlan plan) {
    return plan.changes().stream().map(Change::field).collect(Collectors.toSet());
  }

  private static TicketRead ticket(OdooDesk desk, long id) {
    try (Stream<TicketRead> found = desk.tickets(TicketScope.allTeams().withIds(List.of(id)))) {
      return found.findFirst().orElseThrow();
    }
  }
}
