package dev.odoodesk.timesheet;

import dev.odoodesk.hours.HourPack;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.WorkUnit;

/**
 * A prepaid sale order line.
 *
 * @param pack the pack that it is
 * @param owner who bought it
 * @param unit the unit in which it was sold
 * @param odooRemaining what is left by Odoo's own figure, which has the precision of the unit
 */
public record SoldPack(HourPack pack, Payer owner, WorkUnit unit, Hours odooRemaining) {}
