/**
 * Talks to an Odoo server: logs in, reads records by metadata, writes values, calls methods.
 *
 * <p>Start at {@link dev.odoodesk.client.OdooClient#connect(OdooConnection)}. The same code works
 * over XML-RPC, JSON-RPC and JSON-2, against Odoo 14 and newer. Nothing here knows helpdesks.
 *
 * <p>All values are exact ({@code Long}, {@code BigDecimal}, never {@code double}), all instants
 * are UTC, all failures are {@link dev.odoodesk.client.OdooException}s.
 */
@NullMarked
package dev.odoodesk.client;

import org.jspecify.annotations.NullMarked;
