package dev.odoodesk.sync;

/**
 * A plan and how it came about. Nothing has been written.
 *
 * @param plan what would be written
 * @param run what was seen
 */
public record PlannedRun(ChangePlan plan, SyncRun run) {}
