/**
 * Reads timesheets and prepaid packs from Odoo and approves lines there, in the way of each
 * database: Enterprise's timesheet_grid, the OCA's hr_timesheet_sheet, or fields of our own.
 *
 * <p>The way is told by the shape of {@code account.analytic.line}, apart from how tickets are
 * kept. {@link dev.odoodesk.timesheet.Timesheets} is the way in.
 */
@NullMarked
package dev.odoodesk.timesheet;

import org.jspecify.annotations.NullMarked;
