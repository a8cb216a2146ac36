/**
 * What a run or a stretch of time looked like, as data: built from the store alone, without asking
 * Odoo. {@link dev.odoodesk.report.Reports} is the way in.
 *
 * <p>Values are immutable, instants in UTC, amounts exact. Texts come from tickets and are
 * untrusted: whoever shows them escapes them.
 */
@NullMarked
package dev.odoodesk.report;

import org.jspecify.annotations.NullMarked;
