/** What {@code odoo-desk doctor} looks at. */
@NullMarked
package dev.odoodesk.cli.doctor;

import org.jspecify.annotations.NullMarked;
