package dev.odoodesk.cli.deadline;

import dev.odoodesk.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** Something to work out on a working calendar. */
sealed interface WorkingTimeQuestion {

  /** The calendar to work it out on. */
  WorkingCalendar calendar();

  /** When the clock starts. */
  Instant start();

  /**
   * At which instant an amount of working time has passed.
   *
   * @param amount negative to go backwards
   */
  record Plan(WorkingCalendar calendar, Instant start, Duration amount)
      implements WorkingTimeQuestion {}

  /** How much working time lies between two instants. */
  record WorkHours(WorkingCalendar calendar, Instant start, Instant end)
      implements WorkingTimeQuestion {}
}
