package dev.odoodesk.cli.watch;

import dev.odoodesk.store.JobKey;

/**
 * What a run is about.
 *
 * @param job name of the job
 * @param connection name of its connection
 * @param database the database behind it
 */
public record RunSubject(String job, String connection, String database) {
  /** How the store calls the job. */
  public JobKey key() {
    return JobKey.of(connection, database, job);
  }
}
