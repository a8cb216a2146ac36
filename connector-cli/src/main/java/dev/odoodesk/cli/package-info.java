/**
 * The {@code odoo-desk} command: what a person or a scheduler starts. It reads options and the
 * configuration file, calls the library, and prints.
 */
@NullMarked
package dev.odoodesk.cli;

import org.jspecify.annotations.NullMarked;
