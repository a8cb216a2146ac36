package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Service tiers and warranty; it is Tuesday, 7 April, noon in Madrid. */
class TiersAndWarrantyIT extends ContractRun {
  private static final String MONDAY_13H30 = "2026-03-09T12:30:00Z";

  TiersAndWarrantyIT() {
    super("tiers-and-warranty.yaml", "2026-04-07T10:00:00Z");
  }

  @Override
  void tickets() {
    world.field("x_impact");
    world.field("x_urgency");
    rated("premium urgent", "2026-03-06T19:00:00Z", "Acme", "high", "high");
    rated("premium normal", "2026-03-10T09:00:00Z", "Acme", "high", "low");
    rated("premium minor", "2026-03-10T09:00:00Z", "Acme", "low", "low").priority("3");
    rated("advanced urgent", MONDAY_13H30, "Globex", "high", "high");
    rated("advanced normal", MONDAY_13H30, "Globex", "low", "high");
    rated("basic urgent", MONDAY_13H30, "Initech", "high", "high");
    rated("no tier", MONDAY_13H30, "Umbrella", "high", "high");
    rated("customisation", "2026-03-06T09:00:00Z", "Acme", "high", "high").tags("Customisation");
    rated("answered", MONDAY_13H30, "Initech", "high", "high").staffReplies("2026-03-09T14:00:00Z");
    ticket("in warranty", "2026-04-01T08:00:00Z").customer("Acme").tags("Error");
    ticket("after the warranty", "2026-04-02T08:00:00Z").customer("Acme").tags("Error");
    ticket("question in warranty", "2026-04-01T08:00:00Z").customer("Acme").tags("Question");
  }

  private TicketStory rated(
      String subject, String created, String customer, String impact, String urgency) {
    return ticket(subject, created)
        .customer(customer)
        .field("x_impact", impact)
        .field("x_urgency", urgency);
  }

  @ParameterizedTest
  @CsvSource({
    "premium urgent,  Urgent, 3, 2026-03-06T19:30:00Z, 2026-03-09T12:00:00Z",
    "premium normal,  Normal, 1, 2026-03-10T11:00:00Z, 2026-03-12T09:00:00Z",
    "advanced urgent, Urgent, 3, 2026-03-09T14:30:00Z, 2026-03-10T12:30:00Z",
    "basic urgent,    Urgent, 3, 2026-03-10T08:30:00Z,",
    "customisation,   Urgent, 3, 2026-03-06T13:00:00Z, 2026-03-13T09:00:00Z",
  })
  void eachTier_hasItsOwnTargets(
      String subject, String level, String priority, String firstResponse, String resolution) {
    Written ticket = written(subject);
    assertThat(ticket.severity()).isEqualTo(level);
    assertThat(ticket.priority()).isEqualTo(priority);
    assertThat(ticket.firstResponse()).isEqualTo(at(firstResponse));
    assertThat(ticket.resolution()).isEqualTo(resolution == null ? null : at(resolution));
  }

  @Test
  void impactAndUrgency_setLevelAndPriority_whateverItWas() {
    Written ticket = written("premium minor");
    assertThat(ticket.severity()).isEqualTo("Minor");
    assertThat(ticket.priority()).isEqualTo("0");
    assertThat(ticket.firstResponse()).isEqualTo(at("2026-03-10T17:00:00Z"));
    assertThat(written("advanced normal").severity()).isEqualTo("Normal");
    assertThat(written("advanced normal").firstResponse()).isEqualTo(at("2026-03-10T08:30:00Z"));
  }

  @Test
  void withoutATier_thereIsNoClock() {
    Written ticket = written("no tier");
    assertThat(ticket.state()).isEqualTo("not_applicable");
    assertThat(ticket.firstResponse()).isNull();
    assertThat(ticket.severity()).isEqualTo("Urgent");
  }

  @Test
  void stateIsVisible() {
    assertThat(written("answered").state()).isEqualTo("met");
    assertThat(written("basic urgent").state()).isEqualTo("breached");
  }

  @Test
  void errorsInTheWarranty_areTagged_othersAreNot() {
    assertThat(written("in warranty").tags()).containsExactlyInAnyOrder("Error", "warranty");
    assertThat(written("after the warranty").tags()).containsExactly("Error");
    assertThat(written("question in warranty").tags()).containsExactly("Question");
  }
}
