package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TicketsCommandTest {
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
  void csv_hasARowForEachTicket() {
    Desk.Result result = odoo.desk().run("tickets", "--archived", "-o", "csv");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("id,ref,subject,created,priority,stage,");
    assertThat(result.out().lines()).hasSize(61);
  }

  @Test
  void stage_leavesOnlyTicketsInIt() {
    JsonNode all = odoo.json("tickets", "-o", "json");
    String stage = all.get(0).get("stage").asString();
    JsonNode some = odoo.json("tickets", "--stage", stage, "-o", "json");
    assertThat(some.size()).isPositive().isLessThan(all.size());
    some.forEach(ticket -> assertThat(ticket.get("stage").asString()).isEqualTo(stage));
  }

  @Test
  void team_unknown_namesThoseThatAreThere() {
    Desk.Result result = odoo.desk().run("tickets", "--team", "Nobody");
    assertThat(result.code()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(result.err()).contains("Nobody");
  }

  @Test
  void state_unknown_namesThoseThereAre() {
    Desk.Result result = odoo.desk().run("tickets", "--state", "brached");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("brached").contains("breached, ");
  }

  @Test
  void state_isWhatASyncStored() {
    odoo.json("setup", "--yes", "-o", "json");
    odoo.json("sync", "--as-of=" + SandboxDesk.MOMENT, "-o", "json");
    JsonNode breached = odoo.json("tickets", "--state", "breached", "-o", "json");
    assertThat(breached.size()).isPositive();
    breached.forEach(
        ticket -> {
          assertThat(ticket.get("state").asString()).isEqualTo("breached");
          assertThat(ticket.get("severity").asString()).isIn("1", "2", "3", "4");
        });
  }

  @Test
  void since_inTheFuture_findsNothing() {
    assertThat(odoo.json("tickets", "--since", "2030-01-01T00:00:00Z", "-o", "json")).isEmpty();
  }

  @Test
  void projects_haveTasks() {
    JsonNode tasks = odoo.json("tickets", "--tasks", "-o", "json");
    assertThat(tasks.size()).isPositive();
  }

  @Test
  void teamAndProjectTogether_areRefused() {
    Desk.Result result = odoo.desk().run("tickets", "--team", "a", "--project", "b");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
  }
}
