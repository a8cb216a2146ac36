/** How a program of your own uses odoo-desk; built with the project, so it always compiles. */
@NullMarked
package dev.odoodesk.examples;

import org.jspecify.annotations.NullMarked;
