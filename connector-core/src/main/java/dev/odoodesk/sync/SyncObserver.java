package dev.odoodesk.sync;

/** Watches a run and may end it early. Called by the thread that runs it, between batches. */
public interface SyncObserver {
  /** Sees nothing and never stops. */
  SyncObserver NONE = new SyncObserver() {};

  /**
   * The run has a number in the store.
   *
   * @param run the number
   */
  default void began(long run) {}

  /**
   * The run knows how much there is to do.
   *
   * @param tickets tickets in scope, or in the plan; -1 where only what may have changed is looked
   *     at, and nobody knows how much that is
   */
  default void started(long tickets) {}

  /**
   * A page is done.
   *
   * @param tickets tickets so far
   * @param changes changes planned so far
   * @param written changes written so far
   */
  default void advanced(long tickets, long changes, long written) {}

  /** Whether the run is to end after the batch in hand. */
  default boolean stopRequested() {
    return false;
  }
}
