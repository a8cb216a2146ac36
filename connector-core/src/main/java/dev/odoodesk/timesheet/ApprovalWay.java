package dev.odoodesk.timesheet;

import dev.odoodesk.hours.TimesheetLine;
import java.util.List;
import java.util.Map;

/**
 * How one flavour approves and takes back. What it gives is only what Odoo said on the way: whether
 * a line is approved in the end is judged by reading it again.
 */
interface ApprovalWay {
  /**
   * Approves lines that are as they were decided on.
   *
   * @return causes by line, of those that were not tried or that Odoo spoke against
   */
  Map<Long, String> approve(List<TimesheetLine> lines);

  /**
   * Takes approvals back.
   *
   * @return causes by line
   */
  Map<Long, String> takeBack(List<TimesheetLine> lines);
}
