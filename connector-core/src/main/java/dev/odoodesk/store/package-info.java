/**
 * What odoo-desk remembers between runs: the runs themselves, a journal of every intended write
 * with the values before and after it, how far each job has read, when tickets change by time
 * alone, their latest results, and who holds which lock.
 *
 * <p>{@link dev.odoodesk.store.StateStore} is the way in. Everything here is thread-safe. Instants
 * are UTC and kept to the nanosecond; no secret is ever stored. Texts of tickets are untrusted.
 */
@NullMarked
package dev.odoodesk.store;

import org.jspecify.annotations.NullMarked;
