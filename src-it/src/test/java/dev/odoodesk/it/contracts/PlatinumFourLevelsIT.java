package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four priorities, mixed clocks, exceptions; it is Tuesday noon in Madrid. */
class PlatinumFourLevelsIT extends ContractRun {
  private static final String FRIDAY_17H = "2026-03-06T16:00:00Z";
  private static final String SATURDAY_22H = "2026-03-07T21:00:00Z";
  private static final String TODAY_9H = "2026-03-10T08:00:00Z";

  PlatinumFourLevelsIT() {
    super("platinum-four-levels.yaml", "2026-03-10T11:00:00Z");
  }

  @Override
  void tickets() {
    ticket("level 1", SATURDAY_22H).customer("Acme").priority("3");
    ticket("level 2", SATURDAY_22H).customer("Acme").priority("2");
    ticket("level 3", FRIDAY_17H).customer("Acme").priority("1");
    ticket("level 4", FRIDAY_17H).customer("Acme");
    ticket("URGENTE: no se puede facturar", "2026-03-10T10:50:00Z").customer("Acme");
    ticket("URGENTE: un informe", TODAY_9H).customer("Acme").tags("services running");
    ticket("URGENTE: no podemos entrar", TODAY_9H).customer("Acme").tags("few users");
    ticket("dropped by a person", TODAY_9H)
        .customer("Acme")
        .priority("3")
        .tags("loss of access")
        .prioritised("2026-03-10T08:40:00Z", "2");
    ticket("waits for the maker", "2026-03-02T08:00:00Z")
        .customer("Acme")
        .priority("2")
        .staffReplies("2026-03-02T08:30:00Z")
        .moves("2026-03-02T09:00:00Z", world.stage("Waiting for vendor", 2, false))
        .staffReplies("2026-03-06T11:00:00Z");
    ticket("solved in time", TODAY_9H)
        .customer("Acme")
        .priority("3")
        .staffReplies("2026-03-10T08:20:00Z")
        .moves("2026-03-10T08:50:00Z", solved());
    for (String kind :
        new String[] {
          "Training", "Configuration", "New feature", "New report", "Access grant",
          "Process change", "Data import", "Commercial", "Invoice", "Contract"
        }) {
      ticket(kind, TODAY_9H).customer("Acme").tags(kind);
    }
    ticket("sender unknown to Odoo", TODAY_9H);
    ticket("sales got in touch", TODAY_9H)
        .customer("Acme")
        .team("Sales")
        .tags("Commercial", "contact made");
  }

  @ParameterizedTest
  @CsvSource({
    "level 1, 1, 3, 2026-03-07T21:30:00Z, 2026-03-07T22:00:00Z",
    "level 2, 2, 2, 2026-03-07T22:00:00Z, 2026-03-08T01:00:00Z",
    "level 3, 3, 1, 2026-03-06T22:00:00Z, 2026-03-16T16:00:00Z",
    "level 4, 4, 0, 2026-03-07T00:00:00Z, 2026-03-19T16:00:00Z",
  })
  void eachLevel_answersOnTheWallClock_andResolvesOnItsOwn(
      String subject, String level, String priority, String firstResponse, String resolution) {
    Written ticket = written(subject);
    assertThat(ticket.severity()).isEqualTo(level);
    assertThat(ticket.priority()).isEqualTo(priority);
    assertThat(ticket.firstResponse()).isEqualTo(at(firstResponse));
    assertThat(ticket.resolution()).isEqualTo(at(resolution));
    assertThat(ticket.state()).isEqualTo("breached");
  }

  @Test
  void urgentMail_isLevel1() {
    Written ticket = written("URGENTE: no se puede facturar");
    assertThat(ticket.severity()).isEqualTo("1");
    assertThat(ticket.priority()).isEqualTo("3");
    assertThat(ticket.state()).isEqualTo("on_track");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-10T11:20:00Z"));
    assertThat(ticket.resolution()).isEqualTo(at("2026-03-10T11:50:00Z"));
  }

  @Test
  void urgentMail_countsOnlyWhileServicesAreStopped() {
    Written ticket = written("URGENTE: un informe");
    assertThat(ticket.severity()).isEqualTo("4");
    assertThat(ticket.priority()).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"URGENTE: no podemos entrar", "dropped by a person"})
  void lostAccessOfAFewUsers_isLevel2_resolvedWithin24HoursOfTheReport(String subject) {
    Written ticket = written(subject);
    assertThat(ticket.severity()).isEqualTo("2");
    assertThat(ticket.priority()).isEqualTo("2");
    assertThat(ticket.resolution()).isEqualTo(at("2026-03-11T08:00:00Z"));
  }

  @Test
  void waitingForTheMaker_hasNoResolutionDeadline_butAReportEveryWeek() {
    Written ticket = written("waits for the maker");
    assertThat(ticket.resolution()).isNull();
    assertThat(ticket.update()).isEqualTo(at("2026-03-13T11:00:00Z"));
    assertThat(ticket.state()).isEqualTo("on_track");
  }

  @Test
  void solvedInTime_isMet_andKeepsItsDeadlines() {
    Written ticket = written("solved in time");
    assertThat(ticket.state()).isEqualTo("met");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-10T08:30:00Z"));
    assertThat(ticket.resolution()).isEqualTo(at("2026-03-10T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Training",
        "Configuration",
        "New feature",
        "New report",
        "Access grant",
        "Process change",
        "Data import"
      })
  void leftOutKinds_areTagged_andHaveNoClock(String kind) {
    Written ticket = written(kind);
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
    assertThat(ticket.resolution()).isNull();
    assertThat(ticket.tags()).containsExactlyInAnyOrder(kind, "out of contract");
  }

  @Test
  void senderThatIsNoContactYet_isTagged() {
    assertThat(written("sender unknown to Odoo").tags()).containsExactly("sender unknown");
    assertThat(written("level 4").tags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Commercial, Sales", "Invoice, Administration", "Contract, Legal"})
  void kindsThatGoElsewhere_areForwarded(String kind, String team) {
    Written ticket = written(kind);
    assertThat(ticket.team()).isEqualTo(team);
    assertThat(ticket.stage()).isEqualTo("New");
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.notes()).singleElement().asString().contains("Forwarded to " + team);
  }

  @Test
  void onceTheyGotInTouch_itIsClosed() {
    Written ticket = written("sales got in touch");
    assertThat(ticket.stage()).isEqualTo("Solved");
    assertThat(ticket.team()).isEqualTo("Sales");
    assertThat(ticket.notes()).singleElement().asString().contains("Closed as Solved");
  }
}
