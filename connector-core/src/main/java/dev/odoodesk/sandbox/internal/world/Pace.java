package dev.odoodesk.sandbox.internal.world;

/**
 * How quickly the desk works on a ticket, by its urgency: mostly within what support contracts
 * promise, now and then too late.
 *
 * @param responseSeconds within which a first answer is due
 * @param resolutionSeconds within which a solution is due
 */
record Pace(long responseSeconds, long resolutionSeconds) {
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final int IN_TIME_PERCENT = 96;

  /** Nothing works any more. */
  static final Pace MOST_URGENT = new Pace(HOUR / 2, HOUR);

  private static final Pace URGENT = new Pace(HOUR, 4 * HOUR);
  private static final Pace NORMAL = new Pace(6 * HOUR, 6 * DAY);
  private static final Pace LOW = new Pace(8 * HOUR, 9 * DAY);

  /**
   * The pace of a priority.
   *
   * @param rich whether there are four priorities and not two
   */
  static Pace of(int priority, boolean rich) {
    return switch (priority) {
      case 0 -> LOW;
      case 1 -> rich ? NORMAL : URGENT;
      case 2 -> URGENT;
      default -> MOST_URGENT;
    };
  }

  boolean isUrgent() {
    return resolutionSeconds < DAY;
  }

  /** Seconds from the creation to the assignment. */
  long assignment(Dice dice) {
    return responseSeconds * dice.between(2, 15) / 100;
  }

  /** Seconds from the creation to the first answer. */
  long response(Dice dice) {
    boolean inTime = dice.percent(IN_TIME_PERCENT);
    return responseSeconds * (inTime ? dice.between(20, 85) : dice.between(105, 300)) / 100;
  }

  /** Seconds from the creation to the solution, without pauses. */
  long resolution(Dice dice) {
    boolean inTime = dice.percent(IN_TIME_PERCENT);
    return resolutionSeconds * (inTime ? dice.between(15, 80) : dice.between(120, 300)) / 100;
  }
}
