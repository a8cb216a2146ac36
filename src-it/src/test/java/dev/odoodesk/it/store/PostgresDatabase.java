package dev.odoodesk.it.store;

import dev.odoodesk.it.RealServer;
import dev.odoodesk.store.StoreLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database on the PostgreSQL of the integration tests, without an Odoo in it. */
record PostgresDatabase(String name, Map<String, String> settings) {

  static PostgresDatabase existing(String name) {
    return new PostgresDatabase(name, RealServer.settings(19, "it19"));
  }

  /** Makes it anew. */
  static PostgresDatabase fresh(String name) throws SQLException {
    PostgresDatabase database = existing(name);
    database.execute("postgres", "drop database if exists " + name + " with (force)");
    database.execute("postgres", "create database " + name);
    return database;
  }

  StoreLocation.Postgres location() {
    return new StoreLocation.Postgres(url(name), settings.get("PGUSER"), password());
  }

  void execute(String statement) throws SQLException {
    execute(name, statement);
  }

  private void execute(String database, String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(database), settings.get("PGUSER"), password());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(settings.get("PGHOST"), settings.get("PGPORT"), database);
  }

  private String password() {
    String ours = settings.get("PGPORT") + ":*:" + settings.get("PGUSER") + ":";
    try {
      return Files.readAllLines(Path.of(settings.get("PGPASSFILE"))).stream()
          .filter(line -> line.contains(ours))
          .map(line -> line.substring(line.lastIndexOf(':') + 1))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no password for " + ours));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
