package dev.odoodesk.report;

import dev.odoodesk.sla.Compliance;
import org.jspecify.annotations.Nullable;

/**
 * How well the tickets of a group kept what is promised.
 *
 * @param name the group; null for the tickets of none
 * @param compliance how many kept it
 */
public record Group(@Nullable String name, Compliance compliance) {}
