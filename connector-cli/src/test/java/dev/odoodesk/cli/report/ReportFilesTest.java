package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..",
        "/etc/passwd",
        "C:\\Windows\\system.ini",
        "a/b",
        "job\u0000.html",
        "\u202Elmth.gnp",
        "-rf *",
        "con:\n\r\t"
      })
  void noNameOfAJob_leadsOutOfTheFolder(String job) throws IOException {
    Path reports = folder.resolve("reports");
    Path file = write(reports, job);
    assertThat(file.normalize().getParent()).isEqualTo(reports);
    assertThat(file.getFileName().toString()).matches("run-1-[\\p{L}\\p{N}_-]*\\.en\\.html");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
    }
  }

  @Test
  void aLongName_isCutBetweenCharacters() throws IOException {
    Path file = write(folder, "x" + "𝔘".repeat(500));
    assertThat(file.getFileName().toString().length()).isLessThan(100);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(file.getFileName().toString()))
        .isTrue();
  }

  @Test
  void whatFailsHalfway_leavesTheOldReportAndNothingElse() throws IOException {
    Path file = write(folder, "nightly");
    assertThatThrownBy(
            () ->
                new ReportFiles(folder)
                    .write(
                        "run-1",
                        "nightly",
                        ReportFormat.HTML,
                        Locale.ENGLISH,
                        out -> {
                          out.write('x');
                          throw new IOException("disk full");
                        }))
        .hasMessage("disk full");
    assertThat(file).hasContent("ok");
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(1);
    }
  }

  private static Path write(Path folder, String job) throws IOException {
    return new ReportFiles(folder)
        .write(
            "run-1",
            job,
            ReportFormat.HTML,
            Locale.ENGLISH,
            out -> out.write("ok".getBytes(StandardCharsets.UTF_8)));
  }
}
