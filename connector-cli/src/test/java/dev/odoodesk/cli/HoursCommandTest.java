package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HoursCommandTest {
  private static final String AS_OF = "--as-of=" + SandboxDesk.MOMENT;
  private static final String POLICY =
      """
      policy: hours
      zone: Europe/Madrid
      levels: [{ level: any }]
      targets: [{ target: resolution, clock: 24x7, within: 100 h }]
      hours:
        packs:
          - customer: %s
            packs: [{ pack: "=ten hours", hours: 10 h, from: 2026-01-01, overdraft: any }]
        approve:
          - { require: ticket-closed, otherwise: hold }
          - { require: description, otherwise: reject }
          - { require: daily-limit, most: 3 h, otherwise: ask }
      """;

  @TempDir Path folder;
  private SandboxDesk odoo;
  private String customer;

  @BeforeEach
  void start() throws IOException {
    odoo = SandboxDesk.start(folder, 19);
    odoo.write(
        odoo.configuration()
            .replace("policy: policy.yaml", "policy: hours.yaml\n    write: [hour-approvals]"));
    Files.writeString(folder.resolve("hours.yaml"), POLICY.formatted("nobody"));
    customer = busiest();
    Files.writeString(folder.resolve("hours.yaml"), POLICY.formatted("'" + customer + "'"));
  }

  private String busiest() {
    List<String> customers = new ArrayList<>();
    odoo.json("hours", "review", AS_OF, "-o", "json")
        .forEach(line -> customers.add(line.get("customer").asString()));
    return customers.stream()
        .max((a, b) -> Long.compare(count(customers, a), count(customers, b)))
        .orElseThrow();
  }

  private static long count(List<String> all, String one) {
    return all.stream().filter(one::equals).count();
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  private List<String> approvedOn() {
    List<String> approved = new ArrayList<>();
    odoo.json("hours", "review", "--verdict", "approve", AS_OF, "-o", "json")
        .forEach(line -> approved.add(line.get("line").asString()));
    return approved;
  }

  @Test
  void balance_addsUp() {
    JsonNode pack = odoo.json("hours", "balance", AS_OF, "-o", "json").get(0);
    assertThat(pack.get("customer").asString()).isEqualTo(customer);
    assertThat(pack.get("consumed").decimalValue().add(pack.get("remaining").decimalValue()))
        .isEqualByComparingTo("10");
    assertThat(pack.get("consumed").decimalValue()).isPositive();
  }

  @Test
  void review_saysWhy() {
    JsonNode lines = odoo.json("hours", "review", AS_OF, "-o", "json");
    assertThat(lines).hasSize(120);
    for (JsonNode line : lines) {
      assertThat(line.get("reasons")).isNotEmpty();
    }
    Desk.Result held = odoo.desk().run("hours", "review", "--verdict", "hold", AS_OF);
    assertThat(held.out()).contains("ticket-closed: 00").doesNotContain("approve");
  }

  @Test
  void approve_needsTheFieldsOfSetup_asksFirst_andTheSecondRunApprovesNothing() {
    Desk.Result unset = odoo.desk().run("hours", "approve", "--yes", AS_OF);
    assertThat(unset.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(unset.err()).contains("odoo-desk setup");
    odoo.json("setup", "--yes", "-o", "json");
    assertThat(odoo.desk().run("hours", "approve", AS_OF).code()).isEqualTo(ExitCode.USAGE.code());

    List<String> approve = approvedOn();
    JsonNode run = odoo.json("hours", "approve", "--yes", AS_OF, "-o", "json");
    assertThat(run.get("approved").asInt()).isEqualTo(approve.size()).isPositive();
    assertThat(run.get("leftOut").asInt()).isZero();
    odoo.sandbox().resetCounts();
    JsonNode second = odoo.json("hours", "approve", "--yes", AS_OF, "-o", "json");
    assertThat(second.get("approved").asInt()).isZero();
    assertThat(odoo.sandbox().writes()).isZero();

    List<String> undo = new ArrayList<>(List.of("hours", "undo", "--yes", "-o", "json"));
    undo.addAll(approve);
    assertThat(odoo.json(undo.toArray(String[]::new)).get("takenBack").asInt())
        .isEqualTo(approve.size());
    assertThat(approvedOn()).isEqualTo(approve);
  }

  @Test
  void dryRun_writesNothing() {
    odoo.json("setup", "--yes", "-o", "json");
    odoo.sandbox().resetCounts();
    JsonNode lines = odoo.json("hours", "approve", "--dry-run", AS_OF, "-o", "json");
    assertThat(lines).isNotEmpty();
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void sync_approvesHours_whereTheJobSaysSo() {
    odoo.json("setup", "--yes", "-o", "json");
    int approve = approvedOn().size();
    Desk.Result result = odoo.desk().run("sync", AS_OF);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("hours: " + approve + " lines approved");
    assertThat(approvedOn()).isEmpty();
  }

  @Test
  void statement_asJson_addsUp() {
    JsonNode statement = odoo.json("hours", "statement", customer, "--month", "2026-06", AS_OF);
    JsonNode pack = statement.get("packs").get(0);
    assertThat(pack.get("before").decimalValue().subtract(pack.get("consumed").decimalValue()))
        .isEqualByComparingTo(pack.get("after").decimalValue());
    assertThat(statement.get("lines")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, hours in June 2026, Time spent",
    "es, horas de junio de 2026, Tiempo dedicado",
    "uk, години за червень 2026 р., Витрачено часу"
  })
  void statement_isWrittenInTheCustomersLanguage(String language, String title, String column)
      throws IOException {
    Desk.Result result =
        odoo.desk()
            .run(
                "hours",
                "statement",
                customer,
                "--month",
                "2026-06",
                AS_OF,
                "--language",
                language,
                "--file",
                "s.html");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(folder.resolve("s.html")))
        .contains("lang=\"" + language + "\"", title, column, "=ten hours");
    Desk.Result book =
        odoo.desk()
            .run(
                "hours",
                "statement",
                customer,
                "--month",
                "2026-06",
                AS_OF,
                "--language",
                language,
                "--file",
                "s.xlsx");
    assertThat(book.code()).as(book.err()).isZero();
    assertThat(Files.size(folder.resolve("s.xlsx"))).isGreaterThan(2000);
  }

  @ParameterizedTest
  @CsvSource({
    "--month 2026-13, 2, no month",
    "--month 2026-06 --language fr, 2, en",
    "--month 2026-06 --file s.pdf, 2, .xlsx"
  })
  void statement_saysWhatIsWrong(String options, int code, String message) {
    List<String> arguments = new ArrayList<>(List.of("hours", "statement", customer, AS_OF));
    arguments.addAll(List.of(options.split(" ")));
    Desk.Result result = odoo.desk().run(arguments.toArray(String[]::new));
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err()).contains(message);
  }

  @Test
  void statement_ofAnUnknownCustomer_saysSo() {
    Desk.Result result =
        odoo.desk().run("hours", "statement", "Umbrella", "--month", "2026-06", AS_OF);
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("no customer with packs is called 'Umbrella'");
  }

  @Test
  void aPolicyWithoutHours_isAMistakeOfTheConfiguration() {
    odoo.write(odoo.configuration().replace("hours.yaml", "policy.yaml"));
    Desk.Result result = odoo.desk().run("hours", "balance");
    assertThat(result.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(result.err()).contains("no section 'hours'");
  }
}
