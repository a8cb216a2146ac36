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
  void test_runsTheExamples() throws IOException {
    Desk.Result result = new Desk(folder).run("policy", "test", SHIPPED.toRealPath().toString());
    assertThat(result.code()).as(result.out()).isZero();
    assertThat(result.out()).contains("passed").doesNotContain("failed");
    assertThat(result.err()).contains(" examples, 0 failed");
  }

  @Test
  void test_failsWhenAFigureIsOff() throws IOException {
    String off = Files.readString(SHIPPED).replace("{ 1: 30 min,", "{ 1: 31 min,");
    Files.writeString(folder.resolve("off.yaml"), off);
    Desk.Result result = new Desk(folder).run("policy", "test", "off.yaml");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.out()).contains("failed", "first-response.deadline");
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
