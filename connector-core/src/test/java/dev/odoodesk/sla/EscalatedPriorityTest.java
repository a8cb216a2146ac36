package dev.odoodesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.sla.Severity.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The policy that raised the priority may have lost the step since: the ticket remembers it. */
class EscalatedPriorityTest {
  private static final SlaPolicy POLICY =
      SlaPolicy.builder(
              "four",
              List.of(
                  new Level("1", ""), new Level("2", ""), new Level("3", ""), new Level("4", "")))
          .build();

  @Test
  void raisedByAStep_isNoPersonsDecision() {
    Severity severity = severity(ticket().startsAs(2, "New").stored("3").raisedBy(1));
    assertThat(severity.level().name()).isEqualTo("3");
    assertThat(severity.source()).isEqualTo(Source.STORED);
  }

  @Test
  void raisedFurtherByAPerson_isTheirDecision() {
    Severity severity = severity(ticket().startsAs(3, "New").stored("3").raisedBy(1));
    assertThat(severity.level().name()).isEqualTo("1");
    assertThat(severity.source()).isEqualTo(Source.PERSON);
  }

  @Test
  void raiseUndoneByAPerson_leavesTheLevel() {
    Severity severity = severity(ticket().startsAs(1, "New").stored("3").raisedBy(1));
    assertThat(severity.level().name()).isEqualTo("3");
    assertThat(severity.source()).isEqualTo(Source.STORED);
  }

  @Test
  void raisedBeyondTheSelection_endsAtItsTop() {
    Severity severity = severity(ticket().startsAs(3, "New").stored("2").raisedBy(2));
    assertThat(severity.level().name()).isEqualTo("2");
    assertThat(severity.source()).isEqualTo(Source.STORED);
  }

  private static Story ticket() {
    return Story.created("2026-03-02T09:00:00Z");
  }

  private static Severity severity(Story story) {
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    return SlaEngine.evaluate(POLICY, story.history(), ticket -> Optional.empty(), now)
        .severity()
        .orElseThrow();
  }
}
