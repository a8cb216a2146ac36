package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Working hours, hypercare, support or enhancement; it is Monday noon in Kyiv. */
class BusinessHoursHypercareIT extends ContractRun {
  private static final String TODAY_11H = "2026-04-06T08:00:00Z";
  private static final String TODAY_8H = "2026-04-06T05:00:00Z";

  BusinessHoursHypercareIT() {
    super("business-hours-hypercare.yaml", "2026-04-06T09:00:00Z");
  }

  @Override
  void tickets() {
    world.user("Project lead");
    ticket("high", "2026-04-03T14:30:00Z").customer("Acme").tags("invoicing stopped");
    ticket("Help, we cannot issue any invoice", TODAY_11H).customer("Acme");
    ticket("medium", TODAY_11H).customer("Acme").priority("1");
    ticket("low", TODAY_11H).customer("Acme");
    ticket("over the weekend", "2026-03-28T09:00:00Z").customer("Acme").priority("1");
    ticket("hypercare", "2026-03-10T08:00:00Z").customer("Acme").priority("1");
    ticket("hypercare, answered", "2026-03-10T08:00:00Z")
        .customer("Acme")
        .priority("1")
        .staffReplies("2026-03-10T08:20:00Z");
    ticket("hypercare over", "2026-03-16T08:00:00Z").customer("Acme").priority("1");
    ticket("simple", TODAY_8H).customer("Globex").priority("1");
    ticket("complex", TODAY_8H).customer("Globex").priority("1").tags("complex");
    ticket("waiting", TODAY_8H)
        .customer("Globex")
        .priority("1")
        .staffReplies("2026-04-06T05:30:00Z")
        .moves("2026-04-06T06:00:00Z", world.stage("Waiting for customer", 3, false));
    for (String kind :
        new String[] {
          "New calculation",
          "New document",
          "New module",
          "Add user",
          "Explanation",
          "Layout change"
        }) {
      ticket(kind, TODAY_11H).customer("Acme").priority("1").tags(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "high, High, 3, 2026-04-06T06:30:00Z",
    "'Help, we cannot issue any invoice', High, 3, 2026-04-06T09:00:00Z",
    "medium, Medium, 1, 2026-04-06T10:00:00Z",
    "low, Low, 0, 2026-04-06T12:00:00Z",
    "over the weekend, Medium, 1, 2026-03-30T08:00:00Z",
    "hypercare, Medium, 1, 2026-03-10T09:00:00Z",
    "hypercare over, Medium, 1, 2026-03-16T10:00:00Z",
    "simple, Medium, 1, 2026-04-06T06:00:00Z",
  })
  void firstResponse_runsInWorkingHours(
      String subject, String level, String priority, String deadline) {
    Written ticket = written(subject);
    assertThat(ticket.severity()).isEqualTo(level);
    assertThat(ticket.priority()).isEqualTo(priority);
    assertThat(ticket.firstResponse()).isEqualTo(at(deadline));
  }

  @Test
  void customersOfNoTier_haveNoResolutionTime() {
    assertThat(written("medium").resolution()).isNull();
    assertThat(written("medium").state()).isEqualTo("on_track");
  }

  @Test
  void hypercare_isWatchedByTheProjectLead() {
    assertThat(written("hypercare").assignee()).isEqualTo("Project lead");
    assertThat(written("hypercare").state()).isEqualTo("breached");
    assertThat(written("hypercare, answered").assignee()).isNull();
    assertThat(written("hypercare, answered").state()).isEqualTo("met");
    assertThat(written("hypercare over").assignee()).isNull();
  }

  @Test
  void resolution_isByComplexity_onTheScheduleAgreed() {
    assertThat(written("simple").resolution()).isEqualTo(at("2026-04-07T17:00:00Z"));
    assertThat(written("complex").resolution()).isEqualTo(at("2026-04-09T09:00:00Z"));
  }

  @Test
  void waitingForTheCustomer_putsTheResolutionOnHold() {
    Written ticket = written("waiting");
    assertThat(ticket.resolution()).isNull();
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-04-06T06:00:00Z"));
    assertThat(ticket.state()).isEqualTo("paused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"New calculation", "New document", "New module"})
  void enhancements_areTagged_andNotUnderTheSla(String kind) {
    Written ticket = written(kind);
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
    assertThat(ticket.tags()).containsExactlyInAnyOrder(kind, "enhancement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Add user", "Explanation", "Layout change"})
  void support_isUnderTheSla(String kind) {
    Written ticket = written(kind);
    assertThat(ticket.state()).isEqualTo("on_track");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-04-06T10:00:00Z"));
    assertThat(ticket.tags()).containsExactly(kind);
  }
}
