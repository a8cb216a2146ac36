/**
 * A simulated Odoo over real HTTP: for demonstrations, for trying out, and for the tests of those
 * who embed the library.
 */
@NullMarked
package dev.odoodesk.sandbox;

import org.jspecify.annotations.NullMarked;
