/** The configuration file {@code odoo-desk.yaml}: found, read strictly, secrets kept apart. */
@NullMarked
package dev.odoodesk.cli.config;

import org.jspecify.annotations.NullMarked;
