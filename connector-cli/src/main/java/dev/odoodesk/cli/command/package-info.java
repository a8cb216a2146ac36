/** The subcommands of {@code odoo-desk}, one class each. */
@NullMarked
package dev.odoodesk.cli.command;

import org.jspecify.annotations.NullMarked;
