package dev.odoodesk.report;

import java.util.List;

/**
 * How a job's tickets stand, and how the month has gone so far.
 *
 * @param standing how open tickets stand
 * @param compliance the calendar month up to the moment of the report, and the months before
 * @param pauses what kept clocks from counting this month, the longest first
 * @param availability that month by customer; empty where none is promised
 */
public record Picture(
    Standing standing,
    ComplianceReport compliance,
    List<PauseCause> pauses,
    List<CustomerAvailability> availability) {
  /** Copies the lists. */
  public Picture {
    pauses = List.copyOf(pauses);
    availability = List.copyOf(availability);
  }
}
