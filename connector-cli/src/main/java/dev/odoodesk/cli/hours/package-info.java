/** {@code odoo-desk hours}: balances of packs, decisions on lines, approvals, statements. */
@NullMarked
package dev.odoodesk.cli.hours;

import org.jspecify.annotations.NullMarked;
