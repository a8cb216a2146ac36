package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.client.CallStatistics;
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
