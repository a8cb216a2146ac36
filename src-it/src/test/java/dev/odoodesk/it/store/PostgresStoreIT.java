package dev.odoodesk.it.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odoodesk.store.Fact;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StateStoreContract;
import dev.odoodesk.store.StateStores;
import dev.odoodesk.store.StoreException;
import dev.odoodesk.store.StoreException.Kind;
import dev.odoodesk.store.StoreLocation;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The contract of stores on a real PostgreSQL, and what is its own. */
class PostgresStoreIT extends StateStoreContract {
  private static final String EMPTY =
      "truncate odoo_desk.job, odoo_desk.lock_holder, odoo_desk.fact, odoo_desk.id_map cascade";
  private static boolean made;

  private static PostgresDatabase database() throws SQLException {
    PostgresDatabase database =
        made ? PostgresDatabase.existing("store_it") : PostgresDatabase.fresh("store_it");
    made = true;
    return database;
  }

  @Override
  protected StateStore open() throws SQLException {
    PostgresDatabase database = database();
    StateStore store = StateStores.open(database.location(), clock);
    database.execute(EMPTY);
    return store;
  }

  @Test
  void byDefault_heartbeatsGoByTheDatabasesClock() throws SQLException {
    try (StateStore store = StateStores.open(database().location())) {
      assertThat(store.locks().acquire("a", ProcessKey.current(), "test")).isPresent();
      assertThat(store.locks().owner("a").orElseThrow().heartbeat()).isAfter(NIGHT);
    }
  }

  @Test
  void twoMachinesSeeTheSame() throws SQLException {
    try (StateStore one = StateStores.open(database().location());
        StateStore other = StateStores.open(database().location())) {
      Fact fact = new Fact("a", "b", NIGHT);
      one.facts().put(fact);
      assertThat(other.facts().find("a")).contains(fact);
      assertThat(one.sharedDatabase()).isPresent();
    }
  }

  @Test
  void aNewerStoreIsRefused() throws SQLException {
    PostgresDatabase newer = PostgresDatabase.fresh("store_newer_it");
    StateStores.open(newer.location()).close();
    newer.execute(
        "insert into odoo_desk.store_history select 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success"
            + " from odoo_desk.store_history where version = '1'");
    assertThat(refusal(newer.location()).kind()).isEqualTo(Kind.NEWER);
  }

  @Test
  void aWrongPassword_aMissingDatabaseAndASilentServer_areToldApart() throws SQLException {
    StoreLocation.Postgres right = database().location();
    assertThat(refusal(new StoreLocation.Postgres(right.url(), right.user(), "wrong")))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.SETTINGS))
        .hasMessageContaining("user or password refused")
        .hasMessageNotContaining("wrong");
    String missing = right.url().replace("store_it", "nowhere_it");
    assertThat(refusal(new StoreLocation.Postgres(missing, right.user(), right.password())))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.SETTINGS))
        .hasMessageContaining("no such database");
    assertThat(refusal(new StoreLocation.Postgres("jdbc:postgresql://127.0.0.1:1/x", "x", "x")))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE));
  }

  private static StoreException refusal(StoreLocation location) {
    return catchThrowableOfType(StoreException.class, () -> StateStores.open(location).close());
  }
}
