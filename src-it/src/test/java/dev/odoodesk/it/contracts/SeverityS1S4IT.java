package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.Command;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Severities S1 to S4, monthly SLA and hour pack; it is Tuesday noon in Madrid. */
class SeverityS1S4IT extends ContractRun {
  private static final String MONDAY_16H = "2026-03-02T15:00:00Z";

  SeverityS1S4IT() {
    super("severity-s1-s4.yaml", "2026-03-03T11:00:00Z");
  }

  @Override
  void tickets() {
    ticket("S1", "2026-03-03T10:50:00Z")
        .customer("Acme", "ana@acme.example")
        .tags("service interrupted");
    late("S2 late");
    late("S2 undone");
    ticket("S2 answered", MONDAY_16H)
        .customer("Acme", "ana@acme.example")
        .tags("critical operation")
        .staffReplies("2026-03-02T16:00:00Z");
    ticket("S3", MONDAY_16H).customer("Acme", "ana@acme.example").priority("1");
    ticket("S3 at risk", "2026-03-02T12:00:00Z").customer("Acme", "ana@acme.example").priority("1");
    ticket("information", MONDAY_16H)
        .customer("Acme", "ana@acme.example")
        .tags("Information")
        .priority("3");
    ticket("S4", MONDAY_16H).customer("Acme", "ana@acme.example").tags("Evolutive").priority("3");
    ticket("pack", MONDAY_16H)
        .customer("Globex", "luis@globex.example")
        .tags("service interrupted");
    ticket("a stranger asks", MONDAY_16H).customer("Acme", "eva@acme.example").priority("1");
    ticket("diagnosis of nobody", MONDAY_16H)
        .customer("Globex", "luis@globex.example")
        .priority("1")
        .moves("2026-03-02T16:00:00Z", world.stage("Diagnosis", 4, false));
    solved("without evidence", "validated");
    solved("without validation", "evidence delivered");
    solved("hours of a pack", "evidence delivered", "validated");
  }

  private void solved(String subject, String... tags) {
    ticket(subject, MONDAY_16H)
        .customer("Globex", "luis@globex.example")
        .priority("1")
        .tags(tags)
        .moves("2026-03-02T17:00:00Z", solved());
  }

  private void late(String subject) {
    ticket(subject, MONDAY_16H).customer("Acme", "ana@acme.example").tags("critical operation");
  }

  @Test
  void s1_isAnsweredWithinAnHourOfTheWallClock() {
    Written ticket = written("S1");
    assertThat(ticket.severity()).isEqualTo("S1");
    assertThat(ticket.priority()).isEqualTo("3");
    assertThat(ticket.state()).isEqualTo("on_track");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-03T11:50:00Z"));
    assertThat(ticket.resolution()).isNull();
  }

  @Test
  void lateS2_isRaisedTaggedAndNoted_andStaysS2() {
    Written ticket = written("S2 late");
    assertThat(ticket.severity()).isEqualTo("S2");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-03T10:00:00Z"));
    assertThat(ticket.state()).isEqualTo("breached");
    assertThat(ticket.priority()).isEqualTo("3");
    assertThat(ticket.tags()).contains("response late");
    assertThat(ticket.notes())
        .singleElement()
        .asString()
        .contains(
            "The agreed response time is nearly used up.",
            "Priority raised from High to Urgent",
            "Tag \"response late\" put on",
            "policy severity-s1-s4");
  }

  @Test
  void whatAPersonUndoes_isNotDoneAgain() {
    person(
        "S2 undone",
        Map.of("priority", "2", "tag_ids", List.of(Command.unlink(world.tag("response late")))));
    audited(this::sync);
    Written ticket = written("S2 undone");
    assertThat(ticket.priority()).isEqualTo("2");
    assertThat(ticket.severity()).isEqualTo("S2");
    assertThat(ticket.tags()).containsExactly("critical operation");
    assertThat(ticket.notes()).hasSize(1);
  }

  @Test
  void answeredS2_hasMetItsTime_andIsNotEscalated() {
    Written ticket = written("S2 answered");
    assertThat(ticket.state()).isEqualTo("met");
    assertThat(ticket.priority()).isEqualTo("2");
    assertThat(ticket.tags()).containsExactly("critical operation");
    assertThat(ticket.notes()).isEmpty();
  }

  @Test
  void s3_hasEightHoursOfTheTeamsCalendar_lunchLeftOut() {
    Written ticket = written("S3");
    assertThat(ticket.severity()).isEqualTo("S3");
    assertThat(ticket.state()).isEqualTo("on_track");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-03T15:00:00Z"));
    assertThat(ticket.notes()).isEmpty();
  }

  @Test
  void s3AtRisk_getsTheNoteAlone() {
    Written ticket = written("S3 at risk");
    assertThat(ticket.state()).isEqualTo("at_risk");
    assertThat(ticket.priority()).isEqualTo("1");
    assertThat(ticket.notes()).singleElement().asString().contains("nearly used up");
  }

  @Test
  void informationRequest_isS3_whateverItsPriority() {
    Written ticket = written("information");
    assertThat(ticket.severity()).isEqualTo("S3");
    assertThat(ticket.priority()).isEqualTo("1");
  }

  @Test
  void evolutiveWork_isS4_withoutAClock() {
    Written ticket = written("S4");
    assertThat(ticket.severity()).isEqualTo("S4");
    assertThat(ticket.priority()).isEqualTo("0");
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
  }

  @Test
  void evolutiveWorkWithoutADate_isTagged() {
    assertThat(written("S4").tags()).containsExactlyInAnyOrder("Evolutive", "to be planned");
  }

  @Test
  void requestOfAnotherThanTheResponsible_isTagged() {
    assertThat(written("a stranger asks").tags()).containsExactly("not authorised");
    assertThat(written("S3").tags()).isEmpty();
  }

  @Test
  void diagnosisOfNobody_isNoted() {
    assertThat(written("diagnosis of nobody").notes())
        .singleElement()
        .asString()
        .contains("no consultant is assigned");
  }

  @ParameterizedTest
  @CsvSource({
    "without evidence, evidence missing",
    "without validation, validation missing",
    "hours of a pack, hours to approve",
  })
  void whatIsLeftToDoForAClosedTicket_isTagged(String subject, String tag) {
    assertThat(written(subject).tags()).contains(tag);
    assertThat(written(subject).stage()).isEqualTo("Solved");
  }

  @Test
  void evidenceAndValidation_areNotMissed_whereTheyAre() {
    assertThat(written("hours of a pack").tags())
        .doesNotContain("evidence missing", "validation missing");
    assertThat(written("without validation").tags()).doesNotContain("hours to approve");
  }

  @Test
  void hourPack_hasASeverityAndNoClock() {
    Written ticket = written("pack");
    assertThat(ticket.severity()).isEqualTo("S1");
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
  }
}
