package dev.odoodesk.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The runs. */
public interface RunLog {

  /** Notes that a run begins, and gives it its number. */
  long begin(RunStart start);

  /** Notes how far a run has come. */
  void checkpoint(long run, RunProgress progress);

  /**
   * Notes that a run has ended.
   *
   * @throws IllegalArgumentException if the state is {@link RunState#RUNNING}
   */
  void end(
      long run,
      RunState state,
      Instant endedAt,
      RunSummary summary,
      Collection<LeftOutRow> leftOut);

  /**
   * Notes that the runs of a job that are still said to be running are not; to be called by who
   * holds the job's lock, which tells that nobody else works on it.
   *
   * @return those runs, the latest first
   */
  List<StoredRun> abandon(JobKey job, Instant at);

  /** A run by its number. */
  Optional<StoredRun> find(long run);

  /** Runs, the latest first. */
  List<StoredRun> list(RunFilter filter);

  /** What a run left alone, by record. */
  List<LeftOutRow> leftOut(long run);

  /** The latest run of a job, whatever its state. */
  Optional<StoredRun> lastOf(JobKey job);

  /**
   * Forgets old runs with their journal. Of each job the latest are kept however old they are, and
   * so is a run with an intent that nobody has settled, and one that is running.
   *
   * @param before runs that began earlier may go
   * @param keep how many of each job stay at least
   * @return how many went
   */
  int prune(Instant before, int keep);
}
