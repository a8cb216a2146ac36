package dev.odoodesk.store.internal.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as text of fixed width, so that they sort by time: {@code …T10:00:00.000000000Z}. */
final class Stamp {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Stamp() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }

  static @Nullable String ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  /** The instant of a column that is never null. */
  static Instant in(ResultSet row, String column) throws SQLException {
    return Instant.parse(Objects.requireNonNull(row.getString(column), column));
  }

  static @Nullable Instant nullableIn(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Instant.parse(text);
  }
}
