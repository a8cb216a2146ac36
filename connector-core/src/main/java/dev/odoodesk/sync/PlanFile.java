package dev.odoodesk.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Plans as JSON files, to be reviewed and applied later.
 *
 * <p>Saving is atomic: a reader sees the old file or the whole new one. Loading is strict: an
 * unknown key, a missing one, a value of the wrong kind, a field that no plan may write or a change
 * listed twice refuses the file, with line and column.
 */
public final class PlanFile {
  private PlanFile() {}

  /**
   * Writes a plan, replacing the file if it exists.
   *
   * @throws IOException if the file cannot be written; an existing one is then as it was
   */
  public static void save(ChangePlan plan, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException(file + " is not a file");
    }
    Path draft = Files.createTempFile(folder, target.getFileName() + ".", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        PlanJsonWriter.write(plan, out);
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Writes a plan to a stream, which stays open. */
  public static void write(ChangePlan plan, OutputStream out) throws IOException {
    PlanJsonWriter.write(plan, out);
  }

  /**
   * Reads a plan back.
   *
   * @throws PlanRefusedException if the file cannot be read or is not such a plan
   */
  public static ChangePlan load(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return PlanJsonReader.read(in, file.toString());
    } catch (NoSuchFileException e) {
      throw new PlanRefusedException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new PlanRefusedException("The plan " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
