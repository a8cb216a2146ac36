package dev.odoodesk.bench;

import java.io.IOException;

/**
 * One way to do a task whose time is compared with other ways. Not thread-safe: the rounds run one
 * after the other.
 */
interface Contender extends AutoCloseable {
  String name();

  /**
   * What must be ready but is not part of the task (a login, values for this round). Not timed.
   *
   * @param round counts from 0, the warm-up rounds included
   */
  default void prepare(int round) throws Exception {}

  /** Does the task once; this is what is timed. */
  Outcome run(int round) throws Exception;

  /** Looks whether the last round did what it should. Not timed. */
  default void check(int round) throws Exception {}

  @Override
  default void close() throws IOException {}

  /**
   * What a contender found, so that contenders that did different work are noticed.
   *
   * @param records how many records it handled
   * @param idSum the sum of their ids
   * @param nanos the time by the contender's own clock, or 0 to take the time around {@link #run}
   */
  record Outcome(long records, long idSum, long nanos) {
    Outcome(long records, long idSum) {
      this(records, idSum, 0);
    }
  }
}
