package dev.odoodesk.cli.watch;

/**
 * What a run is about.
 *
 * @param job name of the job
 * @param connection name of its connection
 * @param database the database behind it
 */
public record RunSubject(String job, String connection, String database) {}
