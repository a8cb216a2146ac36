package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCommandTest {
  private static final Path SHIPPED = Path.of("../examples/policies/platinum-four-levels.yaml");

  @TempDir Path folder;

  @Test
  void check_listsWhatASoundPolicyHolds() throws IOException {
    Desk.Result result =
        new Desk(folder).run("policy", "check", SHIPPED.toRealPath().toString(), "-o", "json");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"policy\":\"platinum-four-levels\"", "\"levels\":4");
  }

  @Test
  void check_namesThePlaceOfAMistake() throws IOException {
    String broken = Files.readString(SHIPPED).replace("Europe/Madrid", "Europe/Nowhere");
    Files.writeString(folder.resolve("broken.yaml"), broken);
    Desk.Result result = new Desk(folder).run("policy", "check", "broken.yaml");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).containsPattern("broken.yaml:\\d+:\\d+: .*Europe/Nowhere");
  }

  @Test
  void shippedPolicy_isWhatInitWrites() throws IOException {
    new Desk(folder).run("init");
    assertThat(folder.resolve("policies/platinum-four-levels.yaml"))
        .hasSameTextualContentAs(SHIPPED);
    Desk.Result result =
        new Desk(folder).run("policy", "check", "policies/platinum-four-levels.yaml");
    assertThat(result.code()).as(result.err()).isZero();
  }
}
