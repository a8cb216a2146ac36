package dev.odoodesk.store;

/**
 * What a run has done so far.
 *
 * @param ticketsRead tickets looked at
 * @param ticketsEvaluated those that the policy is for
 * @param changesPlanned fields that differed
 * @param changesWritten fields written and found in place afterwards
 * @param ticketsWritten tickets that they belong to
 * @param leftOut records left alone
 * @param calls calls to the server, repeated ones included
 */
public record RunCounts(
    long ticketsRead,
    long ticketsEvaluated,
    long changesPlanned,
    long changesWritten,
    long ticketsWritten,
    long leftOut,
    long calls) {
  /** Nothing yet. */
  public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0);
}
