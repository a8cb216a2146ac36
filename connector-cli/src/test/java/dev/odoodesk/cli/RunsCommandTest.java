package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StateStores;
import dev.odoodesk.store.StoreLocation;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.ticket.TicketKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsCommandTest {
  private static final Instant NIGHT = Instant.parse("2026-07-01T02:00:00Z");
  private static final TicketKey TICKET = new TicketKey("helpdesk.ticket", 7);

  @TempDir private Path folder;

  @BeforeEach
  void configure() throws IOException {
    Files.writeString(
        folder.resolve("odoo-desk.yaml"),
        """
        connections:
          acme:
            url: https://acme.example.com
            database: acme
            user: sync
            api-key: ${env:ACME_KEY}
        store: odoo-desk.db
        """);
  }

  private Desk.Result run(String... arguments) {
    return new Desk(folder).run(arguments);
  }

  private StateStore store() {
    return StateStores.open(new StoreLocation.LocalFile(folder.resolve("odoo-desk.db")));
  }

  private long begun(StateStore store, ProcessKey process) {
    return store
        .runs()
        .begin(
            new RunStart(
                RunKind.SYNC,
                JobKey.of("acme", "acme", "nightly"),
                "Platinum",
                "d1",
                NIGHT,
                true,
                NIGHT,
                process,
                null,
                null));
  }

  private void oneRun() {
    try (StateStore store = store()) {
      long id = begun(store, ProcessKey.current());
      Intent intent =
          new Intent(
              TICKET,
              "HD/0007",
              "priority",
              new StoredValue.Text("0"),
              new StoredValue.Text("3"),
              "=rule 'outage'");
      List<JournalEntry> noted = store.journal().intend(id, List.of(intent), NIGHT);
      store
          .journal()
          .settle(
              List.of(new EntryOutcome(noted.get(0).id(), EntryState.WRITTEN, NIGHT, "", NIGHT)));
      RunSummary summary =
          new RunSummary(
              new RunCounts(20, 20, 1, 1, 1, 1, 9),
              Map.of(),
              Map.of(),
              Map.of(),
              Duration.ofSeconds(4),
              "");
      store
          .runs()
          .end(
              id,
              RunState.LEFT_OUT,
              NIGHT.plusSeconds(4),
              summary,
              List.of(new LeftOutRow(TICKET, "HD/0007", "REFUSED", "no\nrights")));
    }
  }

  @Test
  void withoutAnyRun_saysSo() {
    Desk.Result result = run("runs");
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("No runs yet");
    assertThat(folder.resolve("odoo-desk.db")).exists();
  }

  @Test
  void listsRuns() {
    oneRun();
    Desk.Result result = run("runs", "--job", "nightly");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("nightly", "left-out", "4.0 s", "2026-07-01T02:00:00Z");
    assertThat(run("runs", "list", "--since", "2026-07-02T00:00:00Z").out())
        .doesNotContain("nightly");
  }

  @Test
  void aRunWhoseProcessIsGone_isSaidToHaveDied() {
    try (StateStore store = store()) {
      ProcessKey us = ProcessKey.current();
      begun(store, new ProcessKey(us.host(), us.pid(), us.started().minusSeconds(3600)));
    }
    assertThat(run("runs").out()).contains("died").doesNotContain("running");
  }

  @Test
  void showsWhatARunChangedAndLeftOut() {
    oneRun();
    Desk.Result result = run("runs", "show", "1");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Run 1: sync of job nightly on acme", "HD/0007", "priority", "=rule 'outage'")
        .contains("Left out:", "refused");
  }

  @Test
  void showsARunAsJson() {
    oneRun();
    JsonNode run = JsonMapper.shared().readTree(run("runs", "show", "1", "-o", "json").out());
    assertThat(run.get("state").asString()).isEqualTo("left-out");
    assertThat(run.get("changes").get(0).get("after").asString()).isEqualTo("3");
    assertThat(run.get("leftOut").get(0).get("detail").asString()).isEqualTo("no\nrights");
  }

  @Test
  void csvHoldsTheChanges_withNothingThatASpreadsheetWouldRun() {
    oneRun();
    assertThat(run("runs", "show", "1", "-o", "csv").out())
        .startsWith("ref,model,id,field,before,after,state,reason")
        .doesNotContain(",=rule");
  }

  @Test
  void anUnknownRunIsTold() {
    Desk.Result result = run("runs", "show", "404");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("there is no run 404; 'odoo-desk runs' lists them");
  }

  @Test
  void pruningAsks_andKeepsTheLatest() {
    oneRun();
    oneRun();
    assertThat(run("runs", "prune", "--keep", "1").code()).isEqualTo(2);
    assertThat(run("runs", "prune", "--keep", "1", "--older-than", "0d", "--yes").err())
        .contains("1 run forgotten.");
    assertThat(run("runs", "show", "1").code()).isEqualTo(1);
    assertThat(run("runs", "show", "2").code()).isZero();
  }

  @Test
  void withoutAStoreInTheConfiguration_theUsersStateFolderIsTaken() throws IOException {
    Path file = folder.resolve("odoo-desk.yaml");
    Files.writeString(file, Files.readString(file).replace("store: odoo-desk.db\n", ""));
    assertThat(run("runs").code()).isZero();
    assertThat(folder.resolve("home/.local/state/odoo-desk/odoo-desk.db")).exists();
  }

  @Test
  void aStoreThatCannotBeOpened_isToldInOneLine() throws IOException {
    Path file = folder.resolve("odoo-desk.yaml");
    Files.writeString(file, Files.readString(file).replace("odoo-desk.db", "missing/x.db"));
    Desk.Result missing = run("runs");
    assertThat(missing.code()).isEqualTo(5);
    assertThat(missing.err().lines()).hasSize(1).first().asString().contains("does not exist");
    Files.writeString(folder.resolve("notes.txt"), "not a store");
    Files.writeString(file, Files.readString(file).replace("missing/x.db", "notes.txt"));
    Desk.Result foreign = run("runs");
    assertThat(foreign.code()).isEqualTo(1);
    assertThat(foreign.err().lines()).hasSize(1).first().asString().contains("damaged or no store");
  }
}
