/**
 * Arithmetic on working time: when a target runs out, how much was worked between two instants.
 *
 * <p>{@link dev.odoodesk.calendar.WorkingCalendar} is the entry. Everything here is immutable and
 * thread-safe, imports nothing else of this library, holds instants in UTC, and reads local times
 * in the zone of their calendar. Amounts of time are exact to the nanosecond.
 */
@NullMarked
package dev.odoodesk.calendar;

import org.jspecify.annotations.NullMarked;
