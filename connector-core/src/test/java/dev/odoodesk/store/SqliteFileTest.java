package dev.odoodesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odoodesk.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a store in a file does when the file is not as it should be. */
class SqliteFileTest {
  private static final Mark MARK =
      new Mark(StateStoreContract.NIGHT, StateStoreContract.NIGHT, "digest");

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("odoo-desk.db");
  }

  private StateStore open() {
    return StateStores.open(new StoreLocation.LocalFile(file));
  }

  private void make() {
    try (StateStore store = open()) {
      store.marks().put(StateStoreContract.NIGHTLY, MARK);
    }
  }

  private StoreException refusal() {
    StoreException refusal = catchThrowableOfType(StoreException.class, this::open);
    assertThat(refusal).hasMessageStartingWith("store " + file + ": ");
    assertThat(refusal.getMessage()).doesNotContain("\n");
    return refusal;
  }

  @Test
  void whatWasStoredIsThereAgain() {
    make();
    try (StateStore store = open()) {
      assertThat(store.marks().of(StateStoreContract.NIGHTLY)).contains(MARK);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsUserMayReadIt() throws IOException {
    make();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void makingItLeavesNothingElseBehind() throws IOException {
    make();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aMissingFolderIsTold() {
    file = folder.resolve("missing/odoo-desk.db");
    assertThat(refusal().kind()).isEqualTo(Kind.SETTINGS);
    assertThat(refusal()).hasMessageContaining("missing does not exist; create it");
  }

  @Test
  void aFolderInItsPlaceIsTold() throws IOException {
    Files.createDirectory(file);
    assertThat(refusal().kind()).isEqualTo(Kind.SETTINGS);
  }

  @Test
  void anEmptyFileIsTold_notReplaced() throws IOException {
    Files.createFile(file);
    assertThat(refusal().kind()).isEqualTo(Kind.CORRUPT);
    assertThat(file).isEmptyFile();
  }

  @Test
  void anotherFileIsTold_notReplaced() throws IOException {
    Files.writeString(file, "my notes, long enough to look like something");
    assertThat(refusal().kind()).isEqualTo(Kind.CORRUPT);
    assertThat(file).hasContent("my notes, long enough to look like something");
  }

  @Test
  void aDamagedFileIsTold_notReplaced() throws IOException {
    make();
    byte[] content = Files.readAllBytes(file);
    for (int i = 100; i < content.length; i++) {
      content[i] = (byte) 0xa5;
    }
    Files.write(file, content);
    assertThat(refusal().kind()).isEqualTo(Kind.CORRUPT);
    assertThat(file).hasBinaryContent(content);
  }

  @Test
  void aStoreOfTheFirstVersionIsBroughtUpToDate() throws SQLException {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file, null, null)
        .table("store_history")
        .locations("classpath:dev/odoodesk/store/migration/common")
        .placeholders(Map.of("identity", "integer primary key autoincrement"))
        .target("1")
        .load()
        .migrate();
    execute(
        "insert into job values (1, 'acme', 'acme-prod', 'nightly')",
        "insert into mark values (1, '2026-07-01T02:00:00.123456789Z',"
            + " '2026-07-01T02:00:00.123456789Z', 'digest')");
    try (StateStore store = open()) {
      assertThat(store.marks().of(StateStoreContract.NIGHTLY)).contains(MARK);
      assertThat(store.outcomes().jobs()).isEmpty();
    }
  }

  @Test
  void aStoreOfANewerVersionIsRefused_andLeftAsItIs() throws SQLException {
    make();
    execute(
        "insert into store_history select 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success from store_history limit 1");
    StoreException refusal = refusal();
    assertThat(refusal.kind()).isEqualTo(Kind.NEWER);
    assertThat(refusal).hasMessageContaining("newer odoo-desk").hasMessageContaining("update");
  }

  @Test
  void whatIsNotFinishedAtomicallyIsTakenBack() {
    try (StateStore store = open()) {
      StoreException cut = new StoreException(Kind.FAILED, "cut", null);
      StoreException thrown =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  store.atomically(
                      () -> {
                        store.marks().put(StateStoreContract.NIGHTLY, MARK);
                        throw cut;
                      }));
      assertThat(thrown).isSameAs(cut);
      assertThat(store.marks().of(StateStoreContract.NIGHTLY)).isEmpty();
    }
  }

  @Test
  void twoProcessesMayOpenIt() {
    try (StateStore one = open();
        StateStore other = open()) {
      one.marks().put(StateStoreContract.NIGHTLY, MARK);
      assertThat(other.marks().of(StateStoreContract.NIGHTLY)).contains(MARK);
      other.facts().put(new Fact("a", "b", StateStoreContract.NIGHT));
      assertThat(one.facts().startingWith("")).hasSize(1);
    }
  }

  @Test
  void itsUseAfterClosingIsTold() {
    StateStore store = open();
    store.close();
    assertThat(catchThrowableOfType(StoreException.class, () -> store.facts().find("a")))
        .hasMessageContaining("closed");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }
}
