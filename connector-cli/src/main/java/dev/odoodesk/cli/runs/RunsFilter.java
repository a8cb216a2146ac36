package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.Context;
import dev.odoodesk.store.RunFilter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose runs. */
public final class RunsFilter {
  private static final int USUAL = 20;

  @Option(names = "--job", paramLabel = "NAME", description = "Only runs of this job.")
  private @Nullable String job;

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "Only runs begun since then, such as 2026-07-01T00:00:00Z.")
  private @Nullable Instant since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The latest N runs. Default: " + USUAL + ".")
  private int limit = USUAL;

  /** Whether the limit can be used. */
  boolean isUsable() {
    return limit > 0;
  }

  /** What to ask the store. */
  RunFilter toStore(Context context) {
    return RunFilter.latest(limit)
        .ofJob(job)
        .ofConnection(context.options().connection())
        .since(since);
  }
}
