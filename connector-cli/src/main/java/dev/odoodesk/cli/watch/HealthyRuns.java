package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StoreException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers when jobs last ended well, with or without records left out. */
public final class HealthyRuns implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(HealthyRuns.class);

  private final Facts facts;

  public HealthyRuns(Facts facts) {
    this.facts = facts;
  }

  @Override
  public void ended(RunEnding ending) {
    if (ending.code() != ExitCode.DONE && ending.code() != ExitCode.LEFT_OUT) {
      return;
    }
    try {
      facts.put(new Fact(name(ending.subject().key()), ending.code().word(), ending.ended()));
    } catch (StoreException e) {
      LOG.warn("not remembered that the run ended well: {}", e.getMessage());
    }
  }

  /** When a job last did; empty if it never has. */
  public Optional<Instant> lastOf(JobKey job) {
    return facts.find(name(job)).map(Fact::at);
  }

  private static String name(JobKey job) {
    return "healthy-run:" + job.odoo() + "/" + job.name();
  }
}
