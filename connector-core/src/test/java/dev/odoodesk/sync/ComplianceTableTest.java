package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Story;
import dev.odoodesk.sla.Target;
import dev.odoodesk.sync.ComplianceTable.Grouping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceTableTest {
  private static final SlaPolicy POLICY =
      SlaPolicy.builder("test", List.of(new Level("1", "")))
          .target(
              Target.builder(Metric.NEXT_RESPONSE)
                  .figure("1", Duration.ofHours(1), SlaPolicy.ALWAYS)
                  .build())
          .build();

  @Test
  void lateAnswerBeforeOneInTime_isBroken() {
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:10:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .staffReplies("2026-03-02T12:00:00Z")
            .customerWrites("2026-03-02T13:00:00Z")
            .staffReplies("2026-03-02T13:10:00Z");
    ComplianceTable.Tally tally = new ComplianceTable.Tally(POLICY);

    tally.add(
        story.ticket(),
        SlaEngine.evaluate(
            POLICY, story.history(), Calendars.none(), Instant.parse("2026-03-03T00:00:00Z")));

    Compliance broken = new Compliance(0, 1, 0, 0);
    assertThat(tally.table().total()).isEqualTo(broken);
    assertThat(tally.table().by(Grouping.MONTH)).containsEntry("2026-03", broken);
  }
}
