package dev.odoodesk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.cli.Desk;
import dev.odoodesk.cli.config.ConnectionSettings.CredentialKind;
import dev.odoodesk.cli.log.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  private static final String CONNECTION =
      """
      connections:
        acme:
          url: https://acme.example.com
          database: acme
          user: sync
          api-key: ${env:KEY}
      """;

  @TempDir Path folder;

  @Test
  void wholeConfiguration_isRead() throws IOException {
    Configuration configuration =
        read(
            CONNECTION
                + """
                    protocol: json-rpc
                    timeouts: { connect: 5s, call: PT2M }
                    page-size: 500
                    rate: 30/m
                    overlap: 1h
                    ca-file: certificates/ca.pem
                jobs:
                  nightly:
                    connection: acme
                    tickets: { teams: [Support, "Second line"] }
                    policy: policies/p.yaml
                    write: [state, deadlines]
                    schedule: "0 2 * * *"
                    time-zone: Europe/Madrid
                store: state/odoo-desk.db
                """);
    ConnectionSettings connection = configuration.connection("acme");
    assertThat(connection.url()).hasHost("acme.example.com");
    assertThat(connection.kind()).isEqualTo(CredentialKind.API_KEY);
    assertThat(connection.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(connection.callTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(connection.pageSize()).isEqualTo(500);
    assertThat(connection.rate()).isEqualTo(new CallRate(30, Duration.ofMinutes(1)));
    assertThat(connection.caFile()).isEqualTo(folder.resolve("certificates/ca.pem"));
    JobSettings job = configuration.job(null);
    assertThat(job.teams()).containsExactly("Support", "Second line");
    assertThat(job.policy()).isEqualTo(folder.resolve("policies/p.yaml"));
    assertThat(job.write()).containsExactlyInAnyOrder(WriteTarget.STATE, WriteTarget.DEADLINES);
    assertThat(configuration.store())
        .isEqualTo(new StoreSettings.LocalFile(folder.resolve("state/odoo-desk.db")));
  }

  @Test
  void unknownKey_isRefusedWithPlaceAndSuggestion() {
    assertThat(problems(CONNECTION + "    pagesize: 5\n"))
        .containsExactly(
            "7:5: unknown key 'pagesize' in 'the file.connections.acme'; did you mean 'page-size'?");
  }

  @Test
  void severalProblems_areReportedTogether() {
    assertThat(problems(CONNECTION + "    protocol: soap\n    page-size: many\n"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("7:15: 'protocol': 'soap' is not one of auto"))
        .anyMatch(line -> line.startsWith("8:16: 'page-size' must be a whole number"));
  }

  @Test
  void teamsOnAConnectionOfTasks_areRefused_andProjectsOnOneOfTeams() {
    String job =
        "jobs:\n  nightly: { connection: acme, policy: p.yaml, tickets: { %s: [Support] } }\n";
    assertThat(problems(CONNECTION + "    flavour: project-task\n" + job.formatted("teams")))
        .singleElement()
        .asString()
        .contains("names teams", "flavour project-task: name projects");
    assertThat(problems(CONNECTION + "    flavour: enterprise\n" + job.formatted("projects")))
        .singleElement()
        .asString()
        .contains("name teams");
  }

  @Test
  void scheduleThatIsNone_isRefusedWithItsPlace() {
    assertThat(
            problems(
                CONNECTION
                    + "jobs:\n  nightly: { connection: acme, policy: p.yaml, schedule: 61 2 * * * }\n"))
        .singleElement()
        .asString()
        .startsWith("8:")
        .contains("'schedule'", "61 2 * * *");
  }

  @Test
  void metricsAddress_isOfThisMachineUnlessAnotherIsSaid() throws IOException {
    assertThat(read(CONNECTION + "metrics: { listen: 9464 }\n").metrics().listen())
        .isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9464));
    assertThat(read(CONNECTION + "metrics: { listen: '10.0.0.5:9464' }\n").metrics().listen())
        .isEqualTo(InetSocketAddress.createUnresolved("10.0.0.5", 9464));
    assertThat(problems(CONNECTION + "metrics: { listen: everywhere }\n"))
        .singleElement()
        .asString()
        .contains("no address");
  }

  @Test
  void noticesToNobody_areRefused() {
    assertThat(problems(CONNECTION + "notify: { on: [failure, breaches] }\n"))
        .hasSize(2)
        .anyMatch(line -> line.contains("did you mean 'breach'?"))
        .anyMatch(line -> line.contains("needs a 'command' or a 'webhook'"));
  }

  @Test
  void neitherKeyNorPassword_isRefused() {
    assertThat(problems(CONNECTION.replace("api-key: ${env:KEY}", "protocol: auto")))
        .singleElement()
        .asString()
        .contains("needs 'api-key'");
  }

  @Test
  void bothKeyAndPassword_areRefusedWithoutShowingThem() {
    assertThat(problems(CONNECTION + "    password: hunter2\n"))
        .singleElement()
        .asString()
        .contains("not both")
        .doesNotContain("hunter2");
  }

  @Test
  void numberForText_asksForQuotes() {
    assertThat(problems(CONNECTION.replace("database: acme", "database: 2024")))
        .containsExactly("4:15: 'database' must be text but is a number; put it in quotes");
  }

  @Test
  void keyTwice_isRefused() {
    assertThat(problems(CONNECTION + "    user: other\n"))
        .singleElement()
        .asString()
        .startsWith("7:5: 'user' stands here a second time");
  }

  @Test
  void brokenYaml_isReportedWithoutQuotingTheLine() {
    assertThat(problems(CONNECTION + "    password: 'hunter2\n"))
        .singleElement()
        .asString()
        .contains("no valid YAML")
        .doesNotContain("hunter2");
  }

  @Test
  void aliases_areRefused() {
    assertThat(problems("connections: &a\n  x: *a\n"))
        .singleElement()
        .asString()
        .contains("anchors and aliases");
  }

  @Test
  void jobWithUnknownConnection_isRefused() {
    assertThat(problems(CONNECTION + "jobs:\n  n:\n    connection: acmee\n    policy: p.yaml\n"))
        .singleElement()
        .asString()
        .contains("did you mean 'acme'?");
  }

  @Test
  void secretFromEnvironment_isFetchedWhenAskedFor() throws IOException {
    ConnectionSettings connection = read(CONNECTION).connection(null);
    assertThat(resolver(Map.of("KEY", "s3cret"), "").resolve(connection.credential(), folder))
        .isEqualTo("s3cret");
    assertThat(connection.toString()).doesNotContain("s3cret");
  }

  @Test
  void missingVariable_isNamedWithItsPlace() throws IOException {
    ConnectionSettings connection = read(CONNECTION).connection(null);
    assertThatThrownBy(() -> resolver(Map.of(), "").resolve(connection.credential(), folder))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(":6:14: 'api-key': the environment variable KEY is not set");
  }

  @Test
  void secretFromFile_isRelativeToTheConfigurationAndTrimmed() throws IOException {
    Files.writeString(folder.resolve("key.txt"), "s3cret\n");
    ConnectionSettings connection =
        read(CONNECTION.replace("${env:KEY}", "${file:key.txt}")).connection(null);
    assertThat(resolver(Map.of(), "").resolve(connection.credential(), folder)).isEqualTo("s3cret");
  }

  @Test
  void secretFromStandardInput() throws IOException {
    ConnectionSettings connection =
        read(CONNECTION.replace("${env:KEY}", "${file:-}")).connection(null);
    assertThat(resolver(Map.of(), "s3cret\n").resolve(connection.credential(), folder))
        .isEqualTo("s3cret");
  }

  @Test
  void literalSecret_isNotShown() throws IOException {
    ConnectionSettings connection =
        read(CONNECTION.replace("${env:KEY}", "hunter2")).connection(null);
    assertThat(connection.toString()).doesNotContain("hunter2");
  }

  @Test
  void fileInTheUsersFolder_isFoundWhereNoneIsHere() throws IOException {
    Path usual = folder.resolve("home/.config/odoo-desk/odoo-desk.yaml");
    Files.createDirectories(usual.getParent());
    Files.writeString(usual, CONNECTION);
    assertThat(ConfigurationFile.locate(null, Desk.surroundingsOf(folder)).read().file())
        .isEqualTo(usual);
  }

  private Configuration read(String yaml) throws IOException {
    Files.writeString(folder.resolve("odoo-desk.yaml"), yaml);
    return ConfigurationFile.locate(null, Desk.surroundingsOf(folder)).read();
  }

  private List<String> problems(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (ConfigurationException e) {
      String file = folder.resolve("odoo-desk.yaml") + ":";
      return e.lines().stream().map(line -> line.replace(file, "")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SecretResolver resolver(Map<String, String> environment, String input) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new SecretResolver(environment, in, new Secrets());
  }
}
