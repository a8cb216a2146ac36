package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.StoreException;
import dev.odoodesk.store.StoreException.Kind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the failures of one kind of database mean for a person. */
abstract class SqlFailures {
  private final String where;

  /** For a store at a place, as messages show it. */
  SqlFailures(String where) {
    this.where = where;
  }

  /** The place, as messages show it. */
  final String where() {
    return where;
  }

  /** The exception to throw for something that failed. */
  final StoreException translate(Throwable failure) {
    SQLException cause = sqlCause(failure);
    if (cause == null) {
      return of(Kind.FAILED, failure.getMessage() + ".", failure);
    }
    return translate(cause);
  }

  /** The exception to throw for what the driver says. */
  abstract StoreException translate(SQLException failure);

  /** An exception that names the place. */
  final StoreException of(Kind kind, String what, @Nullable Throwable cause) {
    return new StoreException(kind, "store " + where + ": " + oneLine(what), cause);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
