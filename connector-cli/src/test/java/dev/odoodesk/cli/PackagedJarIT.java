package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people get: one jar, started as a process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedJarIT {
  private static final String AS_OF = "--as-of=2026-07-01T10:00:00Z";
  private static final Map<String, String> KEY = Map.of("SANDBOX_KEY", "sandbox");

  private final Path folder;
  private final JarProcess sandbox;

  PackagedJarIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    sandbox = JarProcess.start(folder, Map.of(), "sandbox", "--tickets", "300", "-o", "json");
  }

  @BeforeAll
  void setUp() throws IOException, InterruptedException {
    sandbox.awaitText("\"url\"");
    Files.copy(
        Path.of("../examples/policies/platinum-four-levels.yaml"), folder.resolve("policy.yaml"));
    configure("");
    JarProcess.Result setup = JarProcess.run(folder, KEY, "setup", "--yes");
    assertThat(setup.code()).as(setup.err()).isZero();
  }

  @AfterAll
  void stopSandbox() {
    sandbox.close();
  }

  @Test
  void version_isThatOfTheBuild() throws Exception {
    JarProcess.Result result = JarProcess.run(folder, Map.of(), "--version");
    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("odoo-desk " + VersionText.version()).contains("Java ");
  }

  @Test
  void demo_writesWhatItPlanned_andNothingTheSecondTime() throws Exception {
    JarProcess.Result result =
        JarProcess.run(folder, Map.of(), "demo", "--tickets", "80", "--output", "json");
    assertThat(result.code()).as(result.err()).isZero();
    JsonNode demo = JsonMapper.shared().readTree(result.out());
    assertThat(demo.get("tickets").asLong()).isEqualTo(80);
    assertThat(demo.get("changesWritten").asLong())
        .isPositive()
        .isEqualTo(demo.get("changesPlanned").asLong());
    assertThat(demo.get("secondRunChanges").asLong()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void errors_areOneLineEach_withoutTraces() throws Exception {
    for (String command : new String[] {"sync", "plan", "setup"}) {
      JarProcess.Result result =
          JarProcess.run(folder, Map.of("SANDBOX_KEY", "wrong-wrong-wrong"), command, AS_OF);
      assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.CONFIGURATION.code());
      assertThat(result.err()).hasLineCount(1).startsWith("odoo-desk: ").contains("key");
      assertThat(result.out() + result.err()).doesNotContain("\tat ", "wrong-wrong-wrong");
    }
  }

  @ParameterizedTest(name = "SIG{0} ends with {1}")
  @CsvSource({"INT, 130", "TERM, 143"})
  void signal_endsTheSyncAfterTheBatchInHand_andTheNextGoesOn(String signal, int code)
      throws Exception {
    Path own = Files.createDirectory(folder.resolve(signal));
    Files.copy(folder.resolve("policy.yaml"), own.resolve("policy.yaml"));
    configure(own, "    page-size: 20\n    rate: 20/s\n", signal);
    try (JarProcess sync =
        JarProcess.start(own, KEY, "sync", AS_OF, "--full", "--log-format=json", "--verbose")) {
      sync.awaitText("run begins");
      sync.awaitText("mail.message.search_read");
      sync.signal(signal);
      JarProcess.Result stopped = sync.result();
      assertThat(stopped.code()).as(stopped.err()).isEqualTo(code);
      assertThat(stopped.out()).contains("Tickets: ").doesNotContain("Tickets: 300 read");
    }
    configure(own, "", signal);
    JarProcess.Result rest = JarProcess.run(own, KEY, "sync", AS_OF, "-o", "json");
    assertThat(rest.code()).as(rest.err()).isZero();
    JarProcess.Result again = JarProcess.run(own, KEY, "sync", AS_OF, "--full", "-o", "json");
    assertThat(JsonMapper.shared().readTree(again.out()).get("changesWritten").asLong()).isZero();
  }

  @Test
  void billOfMaterials_isInside_andEachLicenceHasItsText() throws IOException {
    try (JarFile jar = new JarFile(JarProcess.jar().toFile())) {
      JsonNode bill = JsonMapper.shared().readTree(text(jar, "META-INF/sbom/odoo-desk.cdx.json"));
      String thirdParty = text(jar, "META-INF/THIRD-PARTY.md");
      assertThat(bill.get("components")).hasSizeGreaterThan(30);
      for (JsonNode component : bill.get("components")) {
        String name = component.get("name").asString();
        if (component.get("group").asString().equals("dev.odoodesk")) {
          continue;
        }
        TreeSet<String> licences = new TreeSet<>();
        component.get("licenses").forEach(each -> licences.add(licence(each)));
        assertThat(licences).as(name).isNotEmpty();
        if (!licences.contains("Apache-2.0")) {
          assertThat(thirdParty).as("names %s, %s", name, licences).contains(name);
        }
      }
      for (String licence : new String[] {"Apache-2.0", "MIT", "BSD-3-Clause", "EPL-2.0"}) {
        assertThat(text(jar, "META-INF/licenses/" + licence + ".txt")).hasSizeGreaterThan(500);
      }
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
    }
  }

  private static String licence(JsonNode entry) {
    JsonNode licence = entry.path("license");
    return licence.path("id").asString(licence.path("name").asString(entry.toString()));
  }

  private static String text(JarFile jar, String name) throws IOException {
    assertThat(jar.getEntry(name)).as(name).isNotNull();
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void configure(String more) throws IOException {
    configure(folder, more, "nightly");
  }

  private void configure(Path where, String more, String job) throws IOException {
    String url = JsonMapper.shared().readTree(sandbox.outSoFar()).get("url").asString();
    Files.writeString(
        where.resolve("odoo-desk.yaml"),
        """
        connections:
          sandbox:
            url: %s
            database: sandbox
            user: admin
            api-key: ${env:SANDBOX_KEY}
        %sjobs:
          %s:
            connection: sandbox
            policy: policy.yaml
        store: %s
        """
            .formatted(url, more, job, where.resolve("state.db")));
  }
}
