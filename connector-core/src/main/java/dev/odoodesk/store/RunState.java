package dev.odoodesk.store;

/** How a run stands. */
public enum RunState {
  /** Going on, or its process died and nobody has noticed yet. */
  RUNNING,
  /** Done, nothing left out. */
  DONE,
  /** Done, with records left out. */
  LEFT_OUT,
  /** Asked to stop, and stopped after the batch in hand. */
  STOPPED,
  /** Ended by an error. */
  FAILED,
  /** Its process died. */
  ABANDONED
}
