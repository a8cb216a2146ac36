/** What models and fields a version of Odoo has. */
@NullMarked
package dev.odoodesk.sandbox.internal.schema;

import org.jspecify.annotations.NullMarked;
