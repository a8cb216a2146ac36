package dev.odoodesk.timesheet;

/** How a database keeps approvals; told by the shape of {@code account.analytic.line}. */
public enum ApprovalFlavour {
  /** Enterprise's {@code timesheet_grid}: lines are validated one by one. */
  TIMESHEET_GRID,
  /** The OCA's {@code hr_timesheet_sheet}: sheets of a person and a period are approved whole. */
  TIMESHEET_SHEET,
  /** Neither: {@linkplain LineField own fields} on the line. */
  OWN_FIELDS
}
