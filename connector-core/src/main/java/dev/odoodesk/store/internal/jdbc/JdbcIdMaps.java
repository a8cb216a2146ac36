package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.IdMapKey;
import dev.odoodesk.store.IdMaps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

final class JdbcIdMaps implements IdMaps {
  private static final String OF_KEY =
      " where from_connection = :fromConnection and from_database = :fromDatabase"
          + " and to_connection = :toConnection and to_database = :toDatabase"
          + " and model = :model";

  private final Database database;

  JdbcIdMaps(Database database) {
    this.database = database;
  }

  @Override
  public Map<Long, Long> find(IdMapKey key, Collection<Long> originals) {
    return database.read(
        handle -> {
          Map<Long, Long> found = new TreeMap<>();
          for (List<Long> portion : Batches.portions(List.copyOf(originals))) {
            found.putAll(
                map(query(handle, key, " and original_id in (<ids>)").bindList("ids", portion)));
          }
          return found;
        });
  }

  @Override
  public Map<Long, Long> all(IdMapKey key) {
    return database.read(handle -> map(query(handle, key, "")));
  }

  private static Query query(Handle handle, IdMapKey key, String condition) {
    return bind(handle.createQuery("select * from id_map" + OF_KEY + condition), key);
  }

  private static Map<Long, Long> map(Query query) {
    Map<Long, Long> copies = new TreeMap<>();
    query
        .map((row, context) -> Map.entry(row.getLong("original_id"), row.getLong("copy_id")))
        .forEach(entry -> copies.put(entry.getKey(), entry.getValue()));
    return copies;
  }

  @Override
  public void put(IdMapKey key, Map<Long, Long> copies) {
    database.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into id_map (from_connection, from_database, to_connection, to_database,"
                      + " model, original_id, copy_id) values (:fromConnection, :fromDatabase,"
                      + " :toConnection, :toDatabase, :model, :original, :copy)"
                      + " on conflict (from_connection, from_database, to_connection, to_database,"
                      + " model, original_id) do update set copy_id = excluded.copy_id");
          copies.forEach(
              (original, copy) ->
                  bind(batch, key).bind("original", original).bind("copy", copy).add());
          Batches.execute(batch);
        });
  }

  @Override
  public void forget(IdMapKey key, Collection<Long> originals) {
    database.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch("delete from id_map" + OF_KEY + " and original_id = :original");
          originals.forEach(original -> bind(batch, key).bind("original", original).add());
          Batches.execute(batch);
        });
  }

  private static <S extends SqlStatement<S>> S bind(S statement, IdMapKey key) {
    return statement
        .bind("fromConnection", key.from().connection())
        .bind("fromDatabase", key.from().database())
        .bind("toConnection", key.to().connection())
        .bind("toDatabase", key.to().database())
        .bind("model", key.model());
  }
}
