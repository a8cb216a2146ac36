package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.sync.SyncRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Ended runs for tests: of the job {@code nightly} on {@code acme}, five minutes long. */
public final class Endings {
  /** When they end. */
  public static final Instant ENDED = Instant.parse("2026-07-01T00:05:00Z");

  /** What they are about. */
  public static final RunSubject SUBJECT = new RunSubject("nightly", "acme", "acme-db");

  private Endings() {}

  /** One that did its work, as of its end. */
  public static RunEnding done() {
    SyncRun run =
        new SyncRun(
            17,
            SUBJECT.job(),
            SUBJECT.connection(),
            SUBJECT.database(),
            "policy",
            ENDED,
            ENDED,
            Duration.ZERO,
            false,
            20,
            18,
            Map.of(),
            3,
            Map.of(),
            3,
            2,
            List.of(),
            0,
            0,
            0,
            Map.of(),
            12,
            Duration.ofMinutes(5),
            false);
    RunEnding failed = with(ExitCode.DONE);
    return new RunEnding(
        SUBJECT, failed.began(), ENDED, ExitCode.DONE, run, List.of(), failed.traffic());
  }

  /** One that ended so. */
  public static RunEnding with(ExitCode code, String... failure) {
    return new RunEnding(
        SUBJECT,
        ENDED.minusSeconds(300),
        ENDED,
        code,
        null,
        List.of(failure),
        new CallStatistics(12, 2, 0, 0, Map.of()));
  }
}
