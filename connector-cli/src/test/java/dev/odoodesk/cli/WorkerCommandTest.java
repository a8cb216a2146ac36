package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunFilter;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StateStores;
import dev.odoodesk.store.StoreLocation;
import dev.odoodesk.store.StoredRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker that works alone, with an SQLite store. */
class WorkerCommandTest {
  @TempDir private Path folder;
  private SandboxDesk sandbox;

  @BeforeEach
  void start() {
    sandbox = SandboxDesk.start(folder, 19);
    sandbox.desk().run("setup", "--yes");
    sandbox.write(sandbox.configuration() + "    schedule: \"0 2 1 1 *\"\nstore: odoo-desk.db\n");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private StateStore store() {
    return StateStores.open(new StoreLocation.LocalFile(folder.resolve("odoo-desk.db")));
  }

  private List<StoredRun> runs() {
    try (StateStore store = store()) {
      return store.runs().list(RunFilter.latest(10));
    }
  }

  private Desk.Result once() {
    return sandbox.desk().run("worker", "--once", "--as-of", SandboxDesk.MOMENT.toString());
  }

  @Test
  void once_runsWhatNeverRan_andThenNothing() {
    Desk.Result first = once();
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.err()).contains("Job nightly: run 1 done");
    assertThat(once().code()).isZero();
    assertThat(runs())
        .singleElement()
        .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.DONE));
  }

  @Test
  void withAnotherWorkerThere_endsWithFour() {
    try (StateStore store = store()) {
      assertThat(store.locks().acquire("worker", ProcessKey.current(), "worker")).isPresent();
      Desk.Result result = once();
      assertThat(result.code()).isEqualTo(4);
      assertThat(result.err()).contains("another worker is there", "PostgreSQL");
    }
  }

  @Test
  void askedToEnd_endsWithoutBeginningAnything() {
    Desk.Result result = sandbox.desk().stop(() -> true).run("worker");
    assertThat(result.code()).isEqualTo(130);
    assertThat(runs()).isEmpty();
  }

  @Test
  void withoutAnySchedule_saysSo() {
    sandbox.write(sandbox.configuration().replace("    schedule: \"0 2 1 1 *\"\n", ""));
    Desk.Result result = once();
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("no job has a 'schedule'");
  }

  @Test
  void aRunThatFails_isToldAndDueAgainBySchedule() {
    Desk.Result result = sandbox.desk().environment("SANDBOX_KEY", "wrong").run("worker", "--once");
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("job nightly: ");
    assertThat(once().code()).isZero();
  }
}
