package dev.odoodesk.sandbox.internal.world;

import java.time.Clock;

/**
 * What is made up.
 *
 * @param version 14 or 19
 * @param tickets how many {@code helpdesk.ticket}
 * @param tasks how many {@code project.task}
 * @param lines how many timesheet lines on the tickets
 * @param seed equal seeds give equal desks
 * @param clock the server's clock; records are created in the 90 days before its present instant
 */
public record Settings(int version, long tickets, long tasks, long lines, long seed, Clock clock) {}
