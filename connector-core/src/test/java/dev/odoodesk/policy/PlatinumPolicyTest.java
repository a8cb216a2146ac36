package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Severity.Source;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.sla.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlatinumPolicyTest {
  private final SlaPolicy policy =
      PolicyReader.read(Path.of("../examples/policies/platinum-four-levels.yaml")).policy();

  PlatinumPolicyTest() throws IOException {}

  private SlaEvaluation evaluate(Story story, String now) {
    return SlaEngine.evaluate(policy, story.history(), Calendars.none(), Instant.parse(now));
  }

  @Test
  void urgentSubject_isLevel1OnTheWallClock() {
    SlaEvaluation evaluation =
        evaluate(
            Story.created("2026-03-07T21:00:00Z").subject("URGENTE: nothing works"),
            "2026-03-07T21:05:00Z");

    assertThat(evaluation.severity().orElseThrow().level().name()).isEqualTo("1");
    assertThat(evaluation.severity().orElseThrow().source()).isEqualTo(Source.RULE);
    assertThat(evaluation.deadline(Metric.FIRST_RESPONSE))
        .contains(Instant.parse("2026-03-07T21:30:00Z"));
    assertThat(evaluation.deadline(Metric.RESOLUTION))
        .contains(Instant.parse("2026-03-07T22:00:00Z"));
  }

  @Test
  void level3_mixesBothKindsOfClock() {
    SlaEvaluation evaluation =
        evaluate(Story.created("2026-03-06T16:00:00Z").startsAs(1, "New"), "2026-03-06T16:05:00Z");

    assertThat(evaluation.deadline(Metric.FIRST_RESPONSE))
        .contains(Instant.parse("2026-03-06T22:00:00Z"));
    assertThat(evaluation.deadline(Metric.RESOLUTION))
        .contains(Instant.parse("2026-03-16T10:00:00Z"));
  }

  @Test
  void waitingForAVendor_hasNoResolutionTarget() {
    SlaEvaluation evaluation =
        evaluate(
            Story.created("2026-03-02T08:00:00Z")
                .staffReplies("2026-03-02T08:10:00Z")
                .moves("2026-03-02T09:00:00Z", "esperando al fabricante"),
            "2026-03-20T08:00:00Z");

    assertThat(evaluation.state()).isEqualTo(SlaState.MET);
    assertThat(evaluation.deadline(Metric.RESOLUTION)).isEmpty();
    assertThat(evaluation.flags()).contains("depends on a vendor");
  }
}
