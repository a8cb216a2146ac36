/** The stores in SQLite files and PostgreSQL databases; not API. */
@NullMarked
package dev.odoodesk.store.internal.jdbc;

import org.jspecify.annotations.NullMarked;
