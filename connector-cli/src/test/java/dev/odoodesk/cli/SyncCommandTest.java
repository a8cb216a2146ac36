package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SyncCommandTest {
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
  void withoutOwnFields_syncNamesSetup() {
    Desk.Result result = odoo.desk().run("sync");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("odoo-desk setup");
  }

  @Test
  void setup_withoutTerminalAndYes_isRefused() {
    Desk.Result result = odoo.desk().run("setup");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.out()).contains("x_odoodesk_severity");
    assertThat(result.err()).contains("--yes");
  }

  @Test
  void setup_twice_makesFieldsOnce_andRemoveTakesThemAway() {
    assertThat(odoo.json("setup", "--yes", "-o", "json")).hasSize(6);
    assertThat(odoo.json("setup", "--yes", "-o", "json")).isEmpty();
    assertThat(odoo.json("setup", "--remove", "--yes", "-o", "json")).hasSize(6);
  }

  @Test
  void secondSync_writesNothing() {
    setUp();
    JsonNode first = odoo.json("sync", AS_OF, "-o", "json");
    assertThat(first.get("changesWritten").asLong())
        .isPositive()
        .isEqualTo(first.get("changesPlanned").asLong())
        .isEqualTo(odoo.sandbox().writes());
    odoo.sandbox().resetCounts();
    JsonNode second = odoo.json("sync", AS_OF, "-o", "json");
    assertThat(second.get("changesPlanned").asLong()).isZero();
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void dryRun_printsThePlanAndWritesNothing() {
    setUp();
    JsonNode plan = odoo.json("sync", "--dry-run", AS_OF, "-o", "json");
    assertThat(plan.get("format").asInt()).isEqualTo(1);
    assertThat(plan.get("changes")).isNotEmpty();
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void savedPlan_isApplied() {
    setUp();
    JsonNode plan = odoo.json("plan", AS_OF, "--save", "plan.json", "-o", "json");
    JsonNode outcome = odoo.json("apply", "plan.json", "--yes", "-o", "json");
    assertThat(outcome.get("changesWritten").asLong())
        .isEqualTo(plan.get("changes").size())
        .isEqualTo(odoo.sandbox().writes());
  }

  @Test
  void apply_withoutTerminalAndYes_isRefused() {
    setUp();
    odoo.json("plan", AS_OF, "--save", "plan.json", "-o", "json");
    assertThat(odoo.desk().run("apply", "plan.json").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void ticketEditedAfterThePlan_isLeftAloneAndListed() {
    setUp();
    JsonNode plan = odoo.json("plan", AS_OF, "--save", "plan.json", "-o", "json");
    JsonNode change = plan.get("changes").get(0);
    odoo.sandbox()
        .editAsPerson(
            change.get("model").asString(), change.get("id").asLong(), Map.of("name", "Edited"));
    Desk.Result result = odoo.desk().run("apply", "plan.json", "--yes");
    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.LEFT_OUT.code());
    assertThat(result.out()).contains(change.get("ref").asString(), "changed_meanwhile");
  }

  @Test
  void planOfAnotherPolicy_isRefusedWhole() throws IOException {
    setUp();
    odoo.json("plan", AS_OF, "--save", "plan.json", "-o", "json");
    Path policy = folder.resolve("policy.yaml");
    Files.writeString(policy, Files.readString(policy).replace("1: 30 min", "1: 31 min"));
    Desk.Result result = odoo.desk().run("apply", "plan.json", "--yes");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("policy has changed");
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void onATerminal_syncAsksFirst() {
    setUp();
    Desk.Result result = odoo.desk().answers("n\n").run("sync", AS_OF);
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("[y/N]", "nothing written");
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void stopRequested_endsAfterTheBatchInHand() {
    setUp();
    Desk.Result result = odoo.desk().stop(() -> true).run("sync", AS_OF);
    assertThat(result.code()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(odoo.sandbox().writes()).isZero();
  }

  @Test
  void explain_addsUpToWhatWasUsed() {
    JsonNode ticket = odoo.json("explain", "7", AS_OF, "-o", "json");
    JsonNode target = ticket.get("targets").get(0);
    long counted = 0;
    for (JsonNode segment : target.get("segments")) {
      counted += segment.get("counted").asBoolean() ? segment.get("seconds").asLong() : 0;
    }
    assertThat(counted).isPositive().isEqualTo(target.get("usedSeconds").asLong());
    Desk.Result text = odoo.desk().run("explain", "#7", AS_OF);
    assertThat(text.out()).contains("COUNTED", "first-response", "counted ");
  }

  @Test
  void explain_ofATicketThatIsNotThere_saysSo() {
    Desk.Result result = odoo.desk().run("explain", "99999");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err()).contains("no ticket 99999");
  }

  private void setUp() {
    odoo.json("setup", "--yes", "-o", "json");
    odoo.sandbox().resetCounts();
  }
}
