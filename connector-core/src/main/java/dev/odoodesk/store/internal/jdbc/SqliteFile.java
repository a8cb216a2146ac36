package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A store in an SQLite file. A file that is not there is made beside its place and put there when
 * it is complete, so an empty or half-made file is never a store.
 */
final class SqliteFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int BUSY_MILLIS = 15_000;

  private final Path path;
  private final SqliteFailures failures;

  private SqliteFile(Path path) {
    this.path = path;
    this.failures = new SqliteFailures(path.toString());
  }

  static StateStore open(Path path, Clock clock) {
    return new SqliteFile(path).open(clock);
  }

  private StateStore open(Clock clock) {
    try {
      if (Files.exists(path)) {
        check();
      } else {
        make();
      }
    } catch (IOException e) {
      throw failures.of(
          Kind.SETTINGS, "it cannot be read or made: " + e + "; check its rights.", e);
    }
    SQLiteDataSource source = source(path, SQLiteConfig.JournalMode.WAL);
    OneConnection connection = new OneConnection(source);
    Database database =
        new Database(Jdbi.create(connection), failures, clock, connection::closeForGood);
    try {
      Migrations.ofSqlite(source, failures).run();
      return new JdbcStore(database, Optional.empty());
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private void check() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw failures.of(Kind.SETTINGS, "it is a folder, not a file.", null);
    }
    if (!Files.isWritable(path)) {
      throw failures.of(Kind.SETTINGS, "it may not be written to; check its rights.", null);
    }
    try (InputStream file = Files.newInputStream(path)) {
      if (!Arrays.equals(file.readNBytes(MAGIC.length), MAGIC)) {
        throw failures.of(
            Kind.CORRUPT,
            "the file is damaged or no store. It is left as it is: restore it from a backup, or"
                + " move it away to begin a new one.",
            null);
      }
    }
  }

  private void make() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw failures.of(
          Kind.SETTINGS, "the folder " + folder + " does not exist; create it first.", null);
    }
    Path draft = privateFile(folder);
    try {
      // Without a log beside it, so that one file is all there is to put in place.
      SQLiteDataSource source = source(draft, SQLiteConfig.JournalMode.DELETE);
      Migrations.ofSqlite(source, new SqliteFailures(path.toString())).run();
      putInPlace(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Path privateFile(Path folder) throws IOException {
    String prefix = path.getFileName() + ".";
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createTempFile(
            folder,
            prefix,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        : Files.createTempFile(folder, prefix, ".new");
  }

  /** Leaves a file that another process put there meanwhile as it is. */
  private void putInPlace(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      check();
    } catch (UnsupportedOperationException e) {
      Files.move(draft, path);
    }
  }

  private static SQLiteDataSource source(Path file, SQLiteConfig.JournalMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(mode);
    // An intent must be on the disk before its write is sent: with NORMAL, a power cut could take
    // back what was committed. There are few commits in a run, so this costs little.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction that began by reading could not wait for another writer.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }
}
