package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.Desk;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.SandboxDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
  @TempDir Path folder;
  private SandboxDesk odoo;

  @BeforeEach
  void start() {
    odoo = SandboxDesk.start(folder, 19);
    odoo.write(odoo.configuration() + "store: desk.db\n");
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void beforeTheFirstRun_itSaysWhatToDo() {
    Desk.Result result = odoo.desk().run("report");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("no run of job 'nightly'", "odoo-desk sync");
    assertThat(odoo.desk().run("report", "--month", "2026-07").err()).contains("odoo-desk sync");
    assertThat(odoo.desk().run("report", "--run", "99").err()).contains("there is no run 99");
  }

  @Test
  void theLatestRun_isWrittenInEachFormatAndLanguage() throws IOException {
    sync();
    Desk.Result result =
        odoo.desk()
            .run("report", "--format", "html,xlsx,json", "--language", "en,uk", "--out", "out");
    assertThat(result.code()).as(result.toString()).isZero();
    assertThat(files("out"))
        .containsExactly(
            "run-1-nightly.en.html",
            "run-1-nightly.en.xlsx",
            "run-1-nightly.json",
            "run-1-nightly.uk.html",
            "run-1-nightly.uk.xlsx");
    assertThat(result.out()).contains("run-1-nightly.json");
    assertThat(Files.readString(folder.resolve("out/run-1-nightly.uk.html")))
        .contains("<html lang=\"uk\">", "Запуск 1");
    JsonNode json =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("out/run-1-nightly.json")));
    assertThat(json.get("run").get("changesWritten").asLong())
        .isEqualTo(odoo.sandbox().writes())
        .isEqualTo(
            json.get("changed").valueStream().mapToLong(each -> each.get("changes").size()).sum());
  }

  @Test
  void weekAndMonth_areWritten() throws IOException {
    sync();
    assertThat(odoo.desk().run("report", "nightly", "--week", "2026-W27").code()).isZero();
    assertThat(odoo.desk().run("report", "--month", "2026-06", "--format", "json").code()).isZero();
    assertThat(folder.resolve("2026-W27-nightly.en.html")).exists();
    JsonNode json =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("2026-06-nightly.json")));
    assertThat(json.get("over").asBoolean()).isTrue();
    assertThat(json.get("created").asLong()).isPositive();
    assertThat(json.get("availability")).isNotEmpty();
    assertThat(json.get("customers")).isNotEmpty();
  }

  @Test
  void whereTheConfigurationAsks_eachRunWritesItsReport_andANothingToDoRunToo() throws IOException {
    odoo.write(
        odoo.configuration()
            + "reports: {folder: reports, formats: [html, json], languages: es}\n");
    sync();
    sync();
    assertThat(files("reports"))
        .containsExactly(
            "run-1-nightly.es.html",
            "run-1-nightly.json",
            "run-2-nightly.es.html",
            "run-2-nightly.json");
    assertThat(Files.readString(folder.resolve("reports/run-2-nightly.es.html")))
        .contains("Esta ejecución no cambió nada.");
  }

  @Test
  void whereTheFolderCannotBeWritten_theRunStillCounts() throws IOException {
    Files.writeString(folder.resolve("reports"), "a file");
    odoo.write(odoo.configuration() + "reports: {folder: reports}\n");
    Desk.Result result = sync();
    assertThat(result.err()).contains("no report could be written", "reports.folder");
    assertThat(odoo.sandbox().writes()).isPositive();
  }

  @Test
  void wrongWords_areToldApart() {
    assertThat(usage("report", "--language", "fr")).contains("en, es, uk");
    assertThat(usage("report", "--week", "27")).contains("2026-W27");
    assertThat(usage("report", "--week", "2026-W54")).contains("no week");
    assertThat(usage("report", "--month", "2026-13")).contains("no month");
    assertThat(usage("report", "--run", "1", "--week", "2026-W27")).contains("--run");
    odoo.write(odoo.configuration() + "reports: {folder: x, languages: [de], formats: [pdf]}\n");
    Desk.Result result = odoo.desk().run("report");
    assertThat(result.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(result.err()).contains("en, es, uk", "html, json, xlsx");
  }

  private String usage(String... arguments) {
    Desk.Result result = odoo.desk().run(arguments);
    assertThat(result.code()).as(result.toString()).isEqualTo(ExitCode.USAGE.code());
    return result.err();
  }

  private Desk.Result sync() {
    assertThat(odoo.desk().run("setup", "--yes").code()).isZero();
    Desk.Result result = odoo.desk().run("sync", "--as-of=" + SandboxDesk.MOMENT);
    assertThat(result.code()).as(result.toString()).isZero();
    return result;
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
