/**
 * Support tickets in Odoo: which model holds them, what its fields are called, how their history
 * and their working calendars are read, and which own fields carry results back.
 *
 * <p>What a database holds is told from the shape of its fields, never from a model's name alone:
 * {@code helpdesk.ticket} exists in Odoo Enterprise and in the OCA's add-ons, with different
 * fields.
 */
@NullMarked
package dev.odoodesk.helpdesk;

import org.jspecify.annotations.NullMarked;
