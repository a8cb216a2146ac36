package dev.odoodesk.report;

import dev.odoodesk.sla.Availability;
import org.jspecify.annotations.Nullable;

/**
 * How available the service of one customer was in a calendar month.
 *
 * @param customer name of the company; null for tickets without customer
 * @param availability the month
 */
public record CustomerAvailability(@Nullable String customer, Availability availability) {}
