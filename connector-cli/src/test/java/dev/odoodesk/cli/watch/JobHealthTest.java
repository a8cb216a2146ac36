package dev.odoodesk.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.config.JobSchedule;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that is due each night at two in Madrid, which is midnight in UTC in summer. */
class JobHealthTest {
  private static final JobSchedule NIGHTLY =
      new JobSchedule("0 2 * * *", ZoneId.of("Europe/Madrid"));
  private static final Instant DUE = Instant.parse("2026-07-01T00:00:00Z");
  private static final Instant NEXT_MORNING = Instant.parse("2026-07-01T08:00:00Z");
  private static final Instant MORNING_AFTER = Instant.parse("2026-07-02T08:00:00Z");

  private final StateStore store = StateStore.inMemory();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void neverRun_isIll() {
    assertThat(at(NEXT_MORNING).healthy()).isFalse();
    assertThat(at(NEXT_MORNING).text()).contains("job nightly has never run");
  }

  @ParameterizedTest
  @EnumSource(
      value = RunState.class,
      names = {"DONE", "LEFT_OUT"})
  void endedWellLastNight_isHealthy(RunState state) {
    ended(state, "");
    assertThat(at(NEXT_MORNING).healthy()).isTrue();
    assertThat(at(NEXT_MORNING).text()).contains("run 1 of job nightly ended well");
  }

  @Test
  void missedNight_isIll_andNamesTheTimer() {
    ended(RunState.DONE, "");
    JobHealth health = at(MORNING_AFTER);
    assertThat(health.healthy()).isFalse();
    assertThat(health.text()).contains("by 2026-07-02T01:00:00Z", "timer");
  }

  @Test
  void nightThatIsDueNow_hasAnHourToEnd() {
    ended(RunState.DONE, "");
    assertThat(at(Instant.parse("2026-07-02T00:59:00Z")).healthy()).isTrue();
    assertThat(at(Instant.parse("2026-07-02T01:01:00Z")).healthy()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = RunState.class,
      names = {"FAILED", "STOPPED", "ABANDONED"})
  void whatDidNotEndWell_isIll(RunState state) {
    ended(state, "server down");
    assertThat(at(NEXT_MORNING).healthy()).isFalse();
  }

  @Test
  void failure_isTold() {
    ended(RunState.FAILED, "acme: server down");
    assertThat(at(NEXT_MORNING).text()).contains("run 1", "failed at", "acme: server down");
  }

  @Test
  void mostAge_overrulesTheSchedule() {
    ended(RunState.DONE, "");
    assertThat(of(NIGHTLY, Duration.ofDays(3), MORNING_AFTER).healthy()).isTrue();
    assertThat(of(NIGHTLY, Duration.ofHours(2), NEXT_MORNING).healthy()).isFalse();
  }

  @Test
  void withoutASchedule_aDayAndAnHourAreAllowed() {
    ended(RunState.DONE, "");
    assertThat(of(null, null, DUE.plus(Duration.ofHours(25))).healthy()).isTrue();
    assertThat(of(null, null, DUE.plus(Duration.ofHours(26))).healthy()).isFalse();
  }

  @Test
  void runUnderWay_isJudgedByTheOneBefore() {
    ended(RunState.DONE, "");
    begin(RunKind.SYNC, "nightly", DUE.plus(Duration.ofHours(2)), ProcessKey.current());
    assertThat(at(NEXT_MORNING).healthy()).isTrue();
  }

  @Test
  void runWhoseProcessDied_isIll() {
    ProcessKey dead = new ProcessKey(ProcessKey.current().host(), Integer.MAX_VALUE, Instant.EPOCH);
    begin(RunKind.SYNC, "nightly", DUE, dead);
    assertThat(at(NEXT_MORNING).healthy()).isFalse();
    assertThat(at(NEXT_MORNING).text()).contains("died");
  }

  @Test
  void otherJobsAndUndos_doNotCount() {
    end(begin(RunKind.UNDO, "nightly", DUE, ProcessKey.current()), RunState.DONE, "");
    end(begin(RunKind.SYNC, "hourly", DUE, ProcessKey.current()), RunState.DONE, "");
    assertThat(at(NEXT_MORNING).text()).contains("never run");
  }

  private JobHealth at(Instant now) {
    return of(NIGHTLY, null, now);
  }

  private JobHealth of(@Nullable JobSchedule schedule, @Nullable Duration mostAge, Instant now) {
    return JobHealth.of(store.runs(), key("nightly"), schedule, mostAge, now);
  }

  private void ended(RunState state, String message) {
    end(begin(RunKind.SYNC, "nightly", DUE, ProcessKey.current()), state, message);
  }

  private long begin(RunKind kind, String job, Instant at, ProcessKey process) {
    return store
        .runs()
        .begin(new RunStart(kind, key(job), "policy", "digest", at, true, at, process, null, null));
  }

  private void end(long run, RunState state, String message) {
    RunSummary none = RunSummary.NONE;
    RunSummary summary =
        new RunSummary(none.counts(), Map.of(), Map.of(), Map.of(), Duration.ofMinutes(5), message);
    store.runs().end(run, state, DUE.plus(Duration.ofMinutes(5)), summary, List.of());
  }

  private static JobKey key(String job) {
    return JobKey.of("acme", "acme-db", job);
  }
}
