package dev.odoodesk.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.watch.Endings;
import dev.odoodesk.cli.watch.RunSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
  @TempDir Path folder;

  @Test
  void file_isReplacedAsAWhole_andTheCollectorMayReadIt() throws IOException {
    MetricsFile.write(folder, Endings.SUBJECT, "old 1\n");
    Path file = MetricsFile.write(folder, Endings.SUBJECT, "new 2\n");
    assertThat(file).hasFileName("odoo-desk-acme-nightly.prom").hasContent("new 2\n");
    assertThat(files()).containsExactly(file);
    assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OTHERS_READ);
  }

  @Test
  void names_cannotLeaveTheFolder_andStayDistinct() throws IOException {
    Path up = MetricsFile.write(folder, new RunSubject("../../x", "acme", "db"), "a 1\n");
    Path other = MetricsFile.write(folder, new RunSubject("......x", "acme", "db"), "a 1\n");
    assertThat(up).hasParent(folder).isNotEqualTo(other);
  }

  @Test
  void failedWrite_leavesTheOldFileAndNoRest() throws IOException {
    Path file = MetricsFile.write(folder, Endings.SUBJECT, "old 1\n");
    Files.delete(file);
    Files.createDirectory(file);
    Files.createFile(file.resolve("in-the-way"));
    try {
      MetricsFile.write(folder, Endings.SUBJECT, "new 2\n");
    } catch (IOException expected) {
      assertThat(files()).containsExactly(file);
      return;
    }
    throw new AssertionError("a folder was replaced by a file");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
