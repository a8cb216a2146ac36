/** Records: kept, searched, read, written and loaded as Odoo does it. */
@NullMarked
package dev.odoodesk.sandbox.internal.orm;

import org.jspecify.annotations.NullMarked;
