package dev.odoodesk.report;

import dev.odoodesk.store.JobKey;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, and how it is measured.
 *
 * @param job the job
 * @param zone the zone in which days, weeks and months begin
 * @param promisedAvailability share of a calendar month in percent, 0 to 100; null if none is
 *     promised
 */
public record ReportScope(JobKey job, ZoneId zone, @Nullable BigDecimal promisedAvailability) {
  public ReportScope {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(zone, "zone");
  }
}
