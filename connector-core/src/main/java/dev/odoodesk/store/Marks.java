package dev.odoodesk.store;

import java.util.List;
import java.util.Optional;

/** How far each job has read. */
public interface Marks {

  /** Up to where a job is done; empty before its first run to the end. */
  Optional<Mark> of(JobKey job);

  /** Notes up to where a job is done. */
  void put(JobKey job, Mark mark);

  /** Forgets the mark, so that the next run looks at everything. */
  void forget(JobKey job);

  /** The job's full scans that have not reached their end, by range; one unless it is divided. */
  List<Scan> scans(JobKey job);

  /** Notes how far a full scan has come; there is one for each lowest id of a range. */
  void putScan(JobKey job, Scan scan);

  /** Forgets the job's full scans. */
  void clearScans(JobKey job);
}
