/**
 * What a support ticket is and what happened to it, as plain values.
 *
 * <p>Everything here is immutable and thread-safe, knows neither Odoo's protocols nor its field
 * names, and holds instants in UTC. Texts come from tickets and are untrusted: whoever shows them
 * escapes them.
 */
@NullMarked
package dev.odoodesk.ticket;

import org.jspecify.annotations.NullMarked;
