package dev.odoodesk.timesheet;

import dev.odoodesk.hours.TimesheetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what of a line is no longer what it was. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static String between(TimesheetLine before, TimesheetLine now) {
    Differences differences = new Differences();
    differences.add("date", before.date(), now.date());
    differences.add("time", before.spent(), now.spent());
    differences.add("employee", before.employee().id(), now.employee().id());
    differences.add("ticket", before.ticket(), now.ticket());
    differences.add("project", before.project(), now.project());
    differences.add("customer", before.customer(), now.customer());
    differences.add("sale order line", before.soldBy(), now.soldBy());
    differences.add("invoiced", before.invoiced(), now.invoiced());
    differences.add("sheet", before.sheet(), now.sheet());
    differences.add("first approver", before.firstApprovedBy(), now.firstApprovedBy());
    if (!before.text().equals(now.text())) {
      differences.found.add("description");
    }
    return String.join(", ", differences.found);
  }

  private void add(String what, @Nullable Object before, @Nullable Object now) {
    if (!Objects.equals(before, now)) {
      found.add(
          "%s %s, was %s"
              .formatted(what, now == null ? "none" : now, before == null ? "none" : before));
    }
  }
}
