package dev.odoodesk.cli.metrics;

import dev.odoodesk.cli.watch.RunSubject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A text file for node_exporter's textfile collector, one for each job of a connection, replaced as
 * a whole so that nobody reads half of it.
 */
public final class MetricsFile {
  private MetricsFile() {}

  /**
   * Writes the file of a job.
   *
   * @param folder the collector's folder, which must be there
   * @return the file
   */
  public static Path write(Path folder, RunSubject subject, String text) throws IOException {
    Path file = folder.resolve(name(subject));
    // Its name does not end in .prom, so the collector leaves it alone while it grows.
    Path growing = Files.createTempFile(folder, ".odoo-desk-", ".tmp");
    try {
      Files.writeString(growing, text, StandardCharsets.UTF_8);
      if (Files.getFileStore(growing).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(growing, PosixFilePermissions.fromString("rw-r--r--"));
      }
      Files.move(
          growing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(growing);
    }
    return file;
  }

  private static String name(RunSubject subject) {
    return "odoo-desk-" + plain(subject.connection()) + "-" + plain(subject.job()) + ".prom";
  }

  /** The name, with a mark of its own where it has characters that file names should not have. */
  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    return plain.equals(name) ? plain : plain + "_" + Integer.toHexString(name.hashCode());
  }
}
