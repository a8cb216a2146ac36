/**
 * odoo-desk as a library: {@link dev.odoodesk.OdooDesk} reads a support desk kept in Odoo, judges
 * its tickets by an SLA policy and writes the results back.
 */
@NullMarked
package dev.odoodesk;

import org.jspecify.annotations.NullMarked;
