/**
 * Decides on the hours of a desk and writes the decisions back: reads lines, tickets and packs,
 * books and reviews them, approves.
 *
 * <p>{@link dev.odoodesk.approval.HoursDesk} is the way in.
 */
@NullMarked
package dev.odoodesk.approval;

import org.jspecify.annotations.NullMarked;
