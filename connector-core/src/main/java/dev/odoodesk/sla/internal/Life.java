package dev.odoodesk.sla.internal;

import java.time.Instant;

/**
 * One round of a clock.
 *
 * @param start when it started
 * @param end when it stopped, or the moment of evaluation
 * @param stopped whether it has stopped
 */
record Life(Instant start, Instant end, boolean stopped) {}
