package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the world hears of runs: metrics, notices, the health check. */
class WatchedSyncTest {
  private static final String AS_OF = "--as-of=" + SandboxDesk.MOMENT;

  @TempDir Path folder;
  private SandboxDesk odoo;

  @BeforeEach
  void start() throws IOException {
    odoo = SandboxDesk.start(folder, 19);
    odoo.json("setup", "--yes", "-o", "json");
    Files.createDirectory(folder.resolve("collector"));
    odoo.write(
        odoo.configuration()
            + """
            store: state.db
            metrics: { folder: collector }
            notify:
              command: [sh, -c, cat > notice-$$.json]
            """);
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void run_leavesItsFigures_alsoAfterAFailure() throws IOException {
    assertThat(odoo.desk().run("sync", AS_OF).code()).isZero();
    String first = metrics();
    assertThat(first)
        .contains("odoodesk_last_run_exit_code{connection=\"sandbox\",job=\"nightly\"} 0.0")
        .contains("odoodesk_open_tickets{", "state=\"breached\"")
        .contains("odoodesk_build_info{version=\"" + VersionText.version() + "\"} 1");
    odoo.desk().environment("SANDBOX_KEY", "wrong-key-here").run("sync", AS_OF);
    assertThat(metrics())
        .contains("odoodesk_last_run_exit_code{connection=\"sandbox\",job=\"nightly\"} 5.0")
        .contains(line(first, "odoodesk_last_success_timestamp_seconds"))
        .contains(line(first, "odoodesk_open_tickets"));
  }

  @Test
  void healthcheck_saysWhyNot_andIsContentAfterAGoodRun() {
    Desk.Result never = odoo.desk().run("sync", "--healthcheck");
    assertThat(never.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(never.err()).contains("job nightly has never run").hasLineCount(1);
    odoo.desk().run("sync", AS_OF);
    Desk.Result well = odoo.desk().run("sync", "--healthcheck", "--max-age", "1h");
    assertThat(well.code()).as(well.err()).isZero();
    assertThat(well.out()).contains("ended well at");
    odoo.desk().environment("SANDBOX_KEY", "wrong-key-here").run("sync", AS_OF);
    Desk.Result ill = odoo.desk().run("sync", "nightly", "--healthcheck");
    assertThat(ill.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(odoo.sandbox().writes()).as("a check runs nothing").isPositive();
  }

  @Test
  void failure_reachesTheCommand_withoutSecrets_andTheRunKeepsItsCode() throws IOException {
    Desk.Result failed =
        odoo.desk().environment("SANDBOX_KEY", "wrong-key-here").run("sync", AS_OF);
    assertThat(failed.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    JsonNode notice = notice();
    assertThat(notice.get("event").asString()).isEqualTo("failure");
    assertThat(notice.get("exitCode").asInt()).isEqualTo(5);
    assertThat(notice.toString()).contains("API key").doesNotContain("wrong-key-here");
  }

  @Test
  void commandThatFails_isTold_andTheRunKeepsItsCode() throws IOException {
    odoo.write(odoo.configuration().replaceAll("command: .*", "command: [sh, -c, exit 3]"));
    Desk.Result result = odoo.desk().run("sync", AS_OF);
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("command sh was not told of 'breach' (it ended with 3)");
  }

  @Test
  void collectorFolderThatIsNotThere_isTold_andTheRunKeepsItsCode() {
    odoo.write(odoo.configuration().replace("folder: collector", "folder: nowhere"));
    Desk.Result result = odoo.desk().run("sync", AS_OF);
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("metrics could not be written", "metrics.folder");
  }

  private JsonNode notice() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "notice-*.json")) {
      return JsonMapper.shared().readTree(Files.readString(files.iterator().next()));
    }
  }

  private String metrics() throws IOException {
    return Files.readString(folder.resolve("collector/odoo-desk-sandbox-nightly.prom"));
  }

  private static String line(String text, String name) {
    return text.lines().filter(line -> line.startsWith(name)).findFirst().orElseThrow();
  }
}
