package dev.odoodesk.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.watch.Endings;
import dev.odoodesk.sla.SlaState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunMetricsTest {
  private static final String OF_JOB = "{connection=\"acme\",job=\"nightly\"}";

  private final RunMetrics metrics = new RunMetrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void endedRun_becomesGaugesInBaseUnits() {
    metrics.update(Endings.with(ExitCode.FAILED, "server down"), standing(Optional.empty()));
    assertThat(metrics.text())
        .contains("# TYPE odoodesk_last_run_duration_seconds gauge")
        .contains("odoodesk_last_run_duration_seconds" + OF_JOB + " 300.0")
        .contains("odoodesk_last_run_end_timestamp_seconds" + OF_JOB + " 1.7828643E9")
        .contains("odoodesk_last_run_exit_code" + OF_JOB + " 1.0")
        .contains("odoodesk_last_run_calls" + OF_JOB + " 12.0")
        .contains("odoodesk_last_run_retries" + OF_JOB + " 2.0")
        .contains(
            "odoodesk_open_tickets{connection=\"acme\",job=\"nightly\",state=\"breached\"} 7.0");
  }

  @Test
  void failedRun_keepsTheTimeOfTheLastSuccess() {
    Instant success = Instant.parse("2026-06-30T00:05:00Z");
    metrics.update(Endings.with(ExitCode.FAILED), standing(Optional.of(success)));
    assertThat(metrics.text())
        .contains("odoodesk_last_success_timestamp_seconds" + OF_JOB + " 1.7827779E9");
  }

  @Test
  void unknownMoments_areAbsent_notZero() {
    metrics.update(Endings.with(ExitCode.FAILED), standing(Optional.empty()));
    assertThat(metrics.text()).doesNotContain("last_success", "key_expiry");
  }

  @Test
  void laterRun_replacesTheGauges_andCountersAddUp() {
    try (RunMetrics longLived = RunMetrics.longLived()) {
      longLived.update(Endings.with(ExitCode.FAILED), standing(Optional.empty()));
      longLived.update(Endings.with(ExitCode.DONE), standing(Optional.empty()));
      assertThat(longLived.text())
          .contains("odoodesk_last_run_exit_code" + OF_JOB + " 0.0")
          .contains("odoodesk_runs_total{connection=\"acme\",job=\"nightly\",outcome=\"done\"} 1.0")
          .contains("odoodesk_calls_total" + OF_JOB + " 24.0")
          .contains("odoodesk_call_retries_total" + OF_JOB + " 4.0");
    }
  }

  @Test
  void processOfOneRun_countsNothing_forACountThatStartsAnewMisleads() {
    metrics.update(Endings.with(ExitCode.DONE), standing(Optional.empty()));
    assertThat(metrics.text()).doesNotContain("_total");
  }

  private static RunMetrics.Standing standing(Optional<Instant> success) {
    return new RunMetrics.Standing(success, Map.of(SlaState.BREACHED, 7L), Optional.empty());
  }
}
