package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void init_writesAConfigurationThatCanBeRead() {
    Desk.Result result = new Desk(folder).run("init");
    assertThat(result.code()).as(result.err()).isZero();
    Configuration configuration = read();
    assertThat(configuration.connection(null).name()).isEqualTo("acme");
    assertThat(configuration.job(null).teams()).containsExactly("Support");
  }

  @Test
  void init_withoutTerminal_replacesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("odoo-desk.yaml"), "mine");
    Desk.Result result = new Desk(folder).run("init");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("--yes");
    assertThat(file).hasContent("mine");
  }

  @Test
  void init_asksAndTakesNoForAnAnswer() throws IOException {
    Path file = Files.writeString(folder.resolve("odoo-desk.yaml"), "mine");
    Desk.Result result = new Desk(folder).answers("n\n").run("init");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(file).hasContent("mine");
  }

  @Test
  void init_asksAndReplacesOnYes() throws IOException {
    Files.writeString(folder.resolve("odoo-desk.yaml"), "mine");
    Desk.Result result = new Desk(folder).answers("y\n").run("init");
    assertThat(result.code()).isZero();
    assertThat(read().connections()).containsKey("acme");
  }

  private Configuration read() {
    return ConfigurationFile.locate(Path.of("odoo-desk.yaml"), Desk.surroundingsOf(folder)).read();
  }
}
