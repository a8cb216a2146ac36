/** Stores on a real PostgreSQL. */
@NullMarked
package dev.odoodesk.it.store;

import org.jspecify.annotations.NullMarked;
