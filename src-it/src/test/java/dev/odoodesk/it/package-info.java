/** Tests against real Odoo servers, which {@code src-it/odoo up} starts. */
@NullMarked
package dev.odoodesk.it;

import org.jspecify.annotations.NullMarked;
