package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir Path folder;

  @Test
  void version_namesCommandAndJava() {
    Desk.Result result = new Desk(folder).run("--version");
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("(?s)odoo-desk \\d+\\.\\d+.*Java \\d+.*");
  }

  @Test
  void unknownOption_isUsageAndOneLineWithSuggestion() {
    Desk.Result result = new Desk(folder).run("init", "--yess");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("--yess").contains("--yes");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void noCommand_isUsageAndPointsToHelp() {
    Desk.Result result = new Desk(folder).run();
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("odoo-desk --help");
  }

  @Test
  void help_listsCommandsOnStandardOutput() {
    Desk.Result result = new Desk(folder).run("--help");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage:", "init", "First steps:");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void exitCodes_areThoseOfTheTable() {
    assertThat(ExitCode.values())
        .extracting(ExitCode::code)
        .containsExactly(0, 1, 2, 3, 4, 5, 130, 143);
  }

  @Test
  void asOf_mustBeAnInstant() {
    Desk.Result result = new Desk(folder).run("--as-of", "yesterday", "init");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("2026-07-01T10:00:00Z");
  }
}
