/** Hours on real servers: balances, approvals, refusals. */
@NullMarked
package dev.odoodesk.it.hours;

import org.jspecify.annotations.NullMarked;
