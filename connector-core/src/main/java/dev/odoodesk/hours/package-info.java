/**
 * Hours: what was worked, which pack pays for it, and whether it may be approved. Pure: everything
 * is a function of its arguments, and all amounts are exact.
 *
 * <p>{@link dev.odoodesk.hours.PackLedger} books work on packs, {@link
 * dev.odoodesk.hours.ApprovalReview} decides on approval.
 */
@NullMarked
package dev.odoodesk.hours;

import org.jspecify.annotations.NullMarked;
