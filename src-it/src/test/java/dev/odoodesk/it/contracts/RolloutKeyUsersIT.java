package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No clock before the helpdesk, key users only; it is Tuesday, 7 April, 10:30 in Madrid. */
class RolloutKeyUsersIT extends ContractRun {
  private static final String TODAY_10H = "2026-04-07T08:00:00Z";

  RolloutKeyUsersIT() {
    super("rollout-key-users.yaml", "2026-04-07T08:30:00Z");
  }

  @Override
  void tickets() {
    ticket("urgent", TODAY_10H).customer("Acme", "maria@acme.example").priority("3");
    ticket("normal", TODAY_10H).customer("Acme", "key@acme.example");
    ticket("before the handover", "2026-04-02T08:00:00Z")
        .customer("Acme", "key@acme.example")
        .priority("3");
    ticket("told on Friday", "2026-04-01T08:00:00Z")
        .customer("Acme", "key@acme.example")
        .staffReplies("2026-04-03T10:00:00Z");
    ticket("no key user", TODAY_10H).customer("Acme", "pedro@acme.example").priority("3");
  }

  @ParameterizedTest
  @CsvSource({
    "urgent, Urgent, 3, 2026-04-07T09:00:00Z, 2026-04-08T08:00:00Z, 2026-04-14T08:00:00Z",
    "normal, Normal, 0, 2026-04-08T08:00:00Z, 2026-04-14T08:00:00Z, 2026-04-14T08:00:00Z",
    "before the handover, Urgent, 3, 2026-04-06T08:00:00Z, 2026-04-06T16:00:00Z,"
        + " 2026-04-09T08:00:00Z",
  })
  void clocksRun_onceTheHelpdeskHasTakenOver(
      String subject,
      String level,
      String priority,
      String firstResponse,
      String resolution,
      String report) {
    Written ticket = written(subject);
    assertThat(ticket.severity()).isEqualTo(level);
    assertThat(ticket.priority()).isEqualTo(priority);
    assertThat(ticket.firstResponse()).isEqualTo(at(firstResponse));
    assertThat(ticket.resolution()).isEqualTo(at(resolution));
    assertThat(ticket.update()).isEqualTo(at(report));
  }

  @Test
  void weeklyStatus_isDueAWeekAfterTheLastWord() {
    assertThat(written("told on Friday").update()).isEqualTo(at("2026-04-10T10:00:00Z"));
  }

  @Test
  void whoIsNoKeyUser_goesToTheirsFirst() {
    Written ticket = written("no key user");
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
    assertThat(ticket.update()).isNull();
    assertThat(ticket.tags()).containsExactly("key user first");
  }
}
