package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Standard error as one JSON object a line. */
class JsonLogTest {
  @TempDir Path folder;
  private SandboxDesk odoo;

  @BeforeEach
  void start() {
    odoo = SandboxDesk.start(folder, 19);
    odoo.json("setup", "--yes", "-o", "json");
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void run_tellsHowItBeganAndEnded_withJobAndConnection() {
    Desk.Result result = odoo.desk().run("sync", "--log-format", "json");
    List<JsonNode> lines = lines(result);
    JsonNode first = line(lines, "run begins");
    assertThat(first.get("job").asString()).isEqualTo("nightly");
    assertThat(first.get("connection").asString()).isEqualTo("sandbox");
    assertThat(first.get("database").asString()).isEqualTo("sandbox");
    assertThat(first.get("level").asString()).isEqualTo("INFO");
    assertThat(first.get("@timestamp").asString()).endsWith("Z");
    JsonNode last = line(lines, "run ended");
    assertThat(last.get("exitCode").asInt()).isEqualTo(result.code());
    assertThat(last.get("changesWritten").asLong()).isEqualTo(odoo.sandbox().writes());
    assertThat(last.get("calls").asLong()).isPositive();
  }

  @Test
  void everyCall_carriesTheJob_thoseOfFetchingThreadsToo() {
    odoo.write(odoo.configuration().replace("    protocol:", "    page-size: 10\n    protocol:"));
    List<JsonNode> lines = lines(odoo.desk().run("sync", "--log-format=json", "--verbose"));
    List<JsonNode> calls =
        lines.stream().filter(line -> line.get("logger").asString().endsWith(".Http")).toList();
    assertThat(calls)
        .hasSizeGreaterThan(10)
        .allSatisfy(call -> assertThat(call.get("job").asString()).isEqualTo("nightly"));
    assertThat(calls)
        .anyMatch(call -> call.get("thread").asString().startsWith("odoo-desk-sandbox-fetch"));
  }

  @Test
  void failure_isALineOfTheLogToo() {
    Desk.Result result =
        odoo.desk().environment("SANDBOX_KEY", "wrong-key").run("sync", "--log-format", "json");
    assertThat(result.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    JsonNode failure =
        lines(result).stream()
            .filter(line -> line.get("level").asString().equals("ERROR"))
            .findFirst()
            .orElseThrow();
    assertThat(failure.get("exitCode").asInt()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(failure.get("job").asString()).isEqualTo("nightly");
    assertThat(failure.get("message").asString()).contains("API key");
  }

  @Test
  void configuration_choosesFormatAndLevel_andOptionsBeatIt() {
    String configuration = odoo.configuration();
    odoo.write(configuration + "logging: { format: json, level: error }\n");
    assertThat(odoo.desk().run("sync").err()).isEmpty();
    odoo.write(configuration + "logging: { format: json }\n");
    assertThat(lines(odoo.desk().run("sync"))).isNotEmpty();
    assertThat(odoo.desk().run("sync", "--log-format", "text").err()).isEmpty();
  }

  @Test
  void unknownFormat_isNamedWithItsPlace() {
    odoo.write(odoo.configuration() + "logging: { format: jsn }\n");
    Desk.Result result = odoo.desk().run("sync");
    assertThat(result.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(result.err()).contains("odoo-desk.yaml:12:20", "did you mean 'json'?");
  }

  private static JsonNode line(List<JsonNode> lines, String message) {
    return lines.stream()
        .filter(line -> line.get("message").asString().equals(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(message + " is not in " + lines));
  }

  private static List<JsonNode> lines(Desk.Result result) {
    return result.err().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }
}
