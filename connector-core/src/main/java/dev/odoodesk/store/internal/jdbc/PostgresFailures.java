package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.StoreException;
import dev.odoodesk.store.StoreException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;

/** What PostgreSQL's error codes mean for a person. */
final class PostgresFailures extends SqlFailures {
  PostgresFailures(String where) {
    super(where);
  }

  @Override
  StoreException translate(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException
        && failure.getCause() instanceof SQLException cause) {
      return translate(cause);
    }
    String code = Objects.requireNonNullElse(failure.getSQLState(), "");
    if (code.startsWith("28")) {
      return of(Kind.SETTINGS, "user or password refused: " + said(failure), failure);
    }
    if (code.equals("3D000")) {
      return of(Kind.SETTINGS, "there is no such database; create it first.", failure);
    }
    if (code.equals("42501")) {
      return of(Kind.SETTINGS, "the user lacks rights: " + said(failure), failure);
    }
    if (code.equals("53100")) {
      return of(Kind.FULL, "the server's disk is full; make room and run again.", failure);
    }
    if (code.equals("XX001") || code.equals("XX002")) {
      return of(Kind.CORRUPT, "the database is damaged: " + said(failure), failure);
    }
    if (code.startsWith("08")
        || code.startsWith("57P")
        || code.startsWith("53")
        || failure instanceof SQLTransientConnectionException) {
      return of(Kind.UNAVAILABLE, "the server does not answer: " + said(failure), failure);
    }
    return of(Kind.FAILED, said(failure), failure);
  }

  private static String said(SQLException failure) {
    return failure.getMessage() + ".";
  }
}
