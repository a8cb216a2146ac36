package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class JdbcFacts implements Facts {
  private final Database database;

  JdbcFacts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Fact> find(String name) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from fact where name = :name")
                .bind("name", name)
                .map((row, context) -> fact(row))
                .findOne());
  }

  @Override
  public List<Fact> startingWith(String prefix) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select * from fact where substr(name, 1, :length) = :prefix order by name")
                .bind("length", prefix.codePointCount(0, prefix.length()))
                .bind("prefix", prefix)
                .map((row, context) -> fact(row))
                .list());
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return new Fact(row.getString("name"), row.getString("value"), Stamp.in(row, "noted_at"));
  }

  @Override
  public void put(Fact fact) {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "insert into fact (name, value, noted_at) values (:name, :value, :at)"
                        + " on conflict (name) do update set value = excluded.value,"
                        + " noted_at = excluded.noted_at")
                .bind("name", fact.name())
                .bind("value", fact.value())
                .bind("at", Stamp.of(fact.at()))
                .execute());
  }

  @Override
  public void forget(String name) {
    database.write(handle -> handle.execute("delete from fact where name = ?", name));
  }
}
