package dev.odoodesk.cli.worker;

/** Why a run stands in the schedule, as the shared table keeps it. */
final class DueState {
  /** The schedule says so. */
  static final String REGULAR = "regular";

  /** It was due, and could not be begun or not be ended. */
  static final String AGAIN = "again";

  private DueState() {}
}
