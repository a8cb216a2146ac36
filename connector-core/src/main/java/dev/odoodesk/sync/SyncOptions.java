package dev.odoodesk.sync;

/**
 * How a sync is to be carried out. Immutable.
 *
 * @param full whether all tickets are looked at, rather than those that may have changed
 * @param restate whether tickets that were solved in a month that is over are evaluated anew; they
 *     stay as they were reported otherwise. Implies {@code full}
 */
public record SyncOptions(boolean full, boolean restate) {
  /** Only what may have changed; closed months stay. */
  public static final SyncOptions USUAL = new SyncOptions(false, false);

  /** Restating needs all tickets. */
  public SyncOptions {
    full |= restate;
  }

  /** All tickets. */
  public SyncOptions withFull() {
    return new SyncOptions(true, restate);
  }

  /** All tickets, those of closed months too. */
  public SyncOptions withRestate() {
    return new SyncOptions(true, true);
  }
}
