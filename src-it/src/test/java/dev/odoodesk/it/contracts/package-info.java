/** Each shipped policy, run end to end against a real Odoo 19 on tickets of its own. */
@NullMarked
package dev.odoodesk.it.contracts;

import org.jspecify.annotations.NullMarked;
