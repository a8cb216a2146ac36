package dev.odoodesk.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * What each person has on each day, counted up from line to line: corrections first, then what is
 * approved, then by id. So approving lines that are within a limit changes nothing for the others.
 * Immutable and thread-safe.
 */
public final class DayTotals {
  private static final Comparator<TimesheetLine> IN_ORDER =
      Comparator.<TimesheetLine, Boolean>comparing(line -> !line.spent().isNegative())
          .thenComparing(line -> line.state() != TimesheetLine.State.APPROVED)
          .thenComparingLong(TimesheetLine::id);

  private final Map<Long, Hours> upToLine;

  private DayTotals(Map<Long, Hours> upToLine) {
    this.upToLine = upToLine;
  }

  /** Counts. */
  public static DayTotals of(Collection<TimesheetLine> lines) {
    Map<PersonDay, Hours> totals = new HashMap<>();
    Map<Long, Hours> upToLine = new HashMap<>(lines.size() * 2);
    lines.stream()
        .sorted(IN_ORDER)
        .forEach(
            line ->
                upToLine.put(
                    line.id(),
                    totals.merge(
                        new PersonDay(line.employee().id(), line.date()),
                        line.spent(),
                        Hours::plus)));
    return new DayTotals(upToLine);
  }

  /**
   * What the line's person has on its day up to this line.
   *
   * @throws IllegalArgumentException if the line was not counted
   */
  public Hours upTo(TimesheetLine line) {
    Hours total = upToLine.get(line.id());
    if (total == null) {
      throw new IllegalArgumentException("line " + line.id() + " was not counted");
    }
    return total;
  }

  private record PersonDay(long employee, LocalDate day) {}
}
