/**
 * The SLA engine: from a policy, a ticket's history and a moment to targets, deadlines and states,
 * each with a trace that can be added up again.
 *
 * <p>Everything here is pure, immutable and thread-safe. Instants are UTC, durations are counted
 * time on a named calendar, and no figure is a floating-point number. {@link
 * dev.odoodesk.sla.SlaEngine#evaluate} is the way in.
 */
@NullMarked
package dev.odoodesk.sla;

import org.jspecify.annotations.NullMarked;
