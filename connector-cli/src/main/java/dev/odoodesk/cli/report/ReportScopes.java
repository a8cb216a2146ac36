package dev.odoodesk.cli.report;

import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.sla.AvailabilityTerms;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.JobKey;
import java.io.IOException;

/** What the configuration says about how a job's reports are measured. */
public final class ReportScopes {
  private ReportScopes() {}

  /**
   * The scope of a job's reports: days, weeks and months are those of its policy's zone.
   *
   * @param key the job as the store knows it
   */
  public static ReportScope of(JobKey key, JobSettings job) throws IOException {
    SlaPolicy policy = Desks.policy(job.policy());
    AvailabilityTerms terms = policy.availability();
    return new ReportScope(key, policy.zone(), terms == null ? null : terms.percent());
  }
}
