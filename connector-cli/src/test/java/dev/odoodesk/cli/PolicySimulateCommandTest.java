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

class PolicySimulateCommandTest {
  private static final String AS_OF = "--as-of=" + SandboxDesk.MOMENT;
  @TempDir Path folder;
  private SandboxDesk odoo;

  @BeforeEach
  void start() {
    odoo = SandboxDesk.start(folder, 19);
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @Test
  void samePolicy_changesNoOutcome() {
    JsonNode result = simulate("policy.yaml");
    assertThat(result.get("changed")).isEmpty();
    assertThat(result.get("policy").get("all")).isEqualTo(result.get("against").get("all"));
  }

  @Test
  void longerTargets_areKeptMoreOften_andNothingIsWritten() throws IOException {
    String policy = Files.readString(folder.resolve("policy.yaml"));
    Files.writeString(
        folder.resolve("generous.yaml"),
        policy
            .replace("1: 30 min, 2: 60 min, 3: 6 h, 4: 8 h", "1: 99 d, 2: 99 d, 3: 99 d, 4: 99 d")
            .replaceAll("(?s)\nexamples:.*", "\n"));
    JsonNode result = simulate("generous.yaml");

    assertThat(result.get("changed").size()).isPositive();
    assertThat(result.get("policy").get("all").get("breached").asLong())
        .isLessThan(result.get("against").get("all").get("breached").asLong());
    JsonNode months = result.get("policy").get("byMonth");
    assertThat(months.size()).isGreaterThan(1);
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void createdBeforeSince_isNotReplayed() {
    JsonNode all =
        odoo.json(
                "policy", "simulate", "--policy=policy.yaml", "--since=2026-06-30", AS_OF, "-ojson")
            .get("policy")
            .get("all");
    assertThat(total(all)).isLessThan(total(simulate("policy.yaml").get("policy").get("all")));
  }

  @Test
  void table_showsEachMonthAndLevel() {
    Desk.Result result =
        odoo.desk().run("policy", "simulate", "--policy=policy.yaml", "--since=2026-01-01", AS_OF);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("2026-04", "level", "customer", "No ticket's outcome changes.");
  }

  private JsonNode simulate(String policy) {
    return odoo.json(
        "policy", "simulate", "--policy=" + policy, "--since=2026-01-01", AS_OF, "-ojson");
  }

  private static long total(JsonNode compliance) {
    return compliance.get("met").asLong()
        + compliance.get("breached").asLong()
        + compliance.get("open").asLong()
        + compliance.get("outside").asLong();
  }
}
