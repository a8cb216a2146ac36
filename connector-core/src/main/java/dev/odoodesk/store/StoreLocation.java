package dev.odoodesk.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a store that outlives the process is kept. */
public sealed interface StoreLocation {

  /**
   * An SQLite file of this machine, not on a network drive. It is made when it is not there; its
   * folder is not.
   *
   * @param path the file
   */
  record LocalFile(Path path) implements StoreLocation {
    public LocalFile {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database, version 12 or newer, that several machines may share. The tables are
   * made in the schema {@code odoo_desk}.
   *
   * @param url {@code jdbc:postgresql://host:port/database}, without password
   * @param user the database user; null to leave it to the URL or the driver
   * @param password the user's password; null where the server asks for none
   */
  record Postgres(String url, @Nullable String user, @Nullable String password)
      implements StoreLocation {
    /**
     * @throws IllegalArgumentException if the URL is not PostgreSQL's or holds a password
     */
    public Postgres {
      Objects.requireNonNull(url, "url");
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new IllegalArgumentException(
            "a shared store is a PostgreSQL database: jdbc:postgresql://host/database");
      }
      if (url.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new IllegalArgumentException(
            "the URL of the store holds a password; give it apart from the URL");
      }
    }

    /** The URL without its parameters. */
    @Override
    public String toString() {
      int parameters = url.indexOf('?');
      return parameters < 0 ? url : url.substring(0, parameters);
    }
  }
}
