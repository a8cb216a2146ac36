package dev.odoodesk.report;

import java.time.Duration;

/**
 * What kept clocks from counting in a time.
 *
 * @param reason why, in the policy's words
 * @param tickets how many tickets
 * @param time how long, on the wall clock; several clocks of one ticket at a time count once
 */
public record PauseCause(String reason, long tickets, Duration time) {}
