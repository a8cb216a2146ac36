package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.StoreException;
import dev.odoodesk.store.StoreException.Kind;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean for a person. */
final class SqliteFailures extends SqlFailures {
  /** The lowest byte of an extended result code is the result. */
  private static final int PRIMARY = 0xff;

  SqliteFailures(String where) {
    super(where);
  }

  @Override
  StoreException translate(SQLException failure) {
    int code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode().code & PRIMARY
            : failure.getErrorCode() & PRIMARY;
    return switch (code) {
      case 13 -> // SQLITE_FULL
          of(Kind.FULL, "the disk is full; make room and run again.", failure);
      case 11, 26 -> // SQLITE_CORRUPT, SQLITE_NOTADB
          of(
              Kind.CORRUPT,
              "the file is damaged or no store. It is left as it is: restore it from a backup, or"
                  + " move it away to begin a new one (what runs remember, and undo, is then lost).",
              failure);
      case 8, 3, 23 -> // SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH
          of(Kind.SETTINGS, "it may not be written to; check its rights.", failure);
      case 14 -> // SQLITE_CANTOPEN
          of(Kind.SETTINGS, "it cannot be opened; check its folder and rights.", failure);
      case 5, 6 -> // SQLITE_BUSY, SQLITE_LOCKED
          of(Kind.UNAVAILABLE, "another process keeps it busy; try again later.", failure);
      case 10 -> // SQLITE_IOERR
          of(Kind.FAILED, "reading or writing failed: " + failure.getMessage() + ".", failure);
      default -> of(Kind.FAILED, failure.getMessage() + ".", failure);
    };
  }
}
