package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.Flavour;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncRun;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole road on a thousand tickets and a thousand tasks over 90 days with a change of clocks:
 * by every version, protocol and kind of user. Deadlines are compared with an oracle that is not
 * ours, writes are counted by the server's own audit table. With {@code -Dit.short=true} each
 * version and user comes once.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SyncAcceptanceIT {
  private static final Instant AS_OF = Instant.parse("2026-05-04T08:00:00Z");

  /** Every database is seeded alike, so each oracle is asked once. */
  private final Map<String, DeadlineOracle> oracles = new HashMap<>();

  static Stream<Arguments> ways() {
    if (Boolean.getBoolean("it.short")) {
      return Stream.of(
          Arguments.of(14, Protocol.XML_RPC, Account.CONNECTOR),
          Arguments.of(19, Protocol.JSON_2, Account.AGENT));
    }
    return Stream.of(14, 19)
        .flatMap(
            version ->
                Stream.concat(
                    RealServer.protocolsOf(version).stream()
                        .map(protocol -> Arguments.of(version, protocol, Account.CONNECTOR)),
                    Stream.of(Arguments.of(version, Protocol.AUTO, Account.AGENT))));
  }

  @ParameterizedTest(name = "Odoo {0}, {1}, {2}")
  @MethodSource("ways")
  void deadlinesEqualTheOracles_andTheSecondRunWritesNothing(
      int version, Protocol protocol, Account account) throws IOException {
    SlaPolicy policy = Policies.twoClocks();
    RealServer server = RealServer.fresh(version, "it_sync_" + version, true);
    for (Flavour flavour : List.of(Flavour.ENTERPRISE, Flavour.PROJECT_TASK)) {
      TicketScope scope =
          flavour == Flavour.ENTERPRISE
              ? TicketScope.teams("Support", "Escalations", "Americas")
              : TicketScope.projects("Support desk", "Escalation desk", "Americas desk");
      DeadlineOracle oracle =
          oracles.computeIfAbsent(
              version + "/" + flavour, unasked -> DeadlineOracle.ask(server, flavour));
      assertThat(1000 - oracle.straight().size()).isGreaterThanOrEqualTo(200);
      assertThat(oracle.onCalendars()).isGreaterThanOrEqualTo(400);
      makeOwnFields(server, scope);
      server.sql("TRUNCATE odoo_desk_write_audit");
      OdooConnection connection = server.connection(account, protocol).pageSize(400).build();
      SyncJob job = SyncJob.builder("nightly", scope, policy).asOf(AS_OF).build();

      SyncRun first = sync(connection, job);
      assertThat(first.ticketsRead()).isEqualTo(1000);
      assertThat(first.ticketsEvaluated()).isEqualTo(1000);
      assertThat(first.leftOut()).isEmpty();
      assertThat(first.changesWritten()).isEqualTo(first.changesPlanned()).isPositive();
      assertThat(audited(server)).isEqualTo(first.changesByField());

      Map<String, String> found = deadlines(server, flavour);
      Map<String, String> expected = new TreeMap<>(oracle.deadlines());
      if (account == Account.AGENT) {
        assertThat(first.unknown()).containsEntry(Unknown.TRACKED_CHANGES, 1000L);
        List<String> straight = oracle.straight();
        expected.keySet().retainAll(keysOf(straight));
        found.keySet().retainAll(keysOf(straight));
        assertThat(expected).hasSizeGreaterThan(1000);
      } else {
        assertThat(first.unknown()).isEmpty();
      }
      assertThat(differences(expected, found)).isEmpty();

      server.sql("TRUNCATE odoo_desk_write_audit");
      SyncRun second = sync(connection, job);
      assertThat(second.changesPlanned()).isZero();
      assertThat(second.leftOut()).isEmpty();
      assertThat(audited(server)).isEmpty();
    }
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    Set<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
        .map(key -> key + ": " + expected.get(key) + " expected, found " + found.get(key))
        .toList();
  }

  private static SyncRun sync(OdooConnection connection, SyncJob job) {
    try (OdooDesk desk = OdooDesk.connect(connection)) {
      return desk.sync(job);
    }
  }

  private static void makeOwnFields(RealServer server, TicketScope scope) {
    try (OdooDesk desk =
        OdooDesk.connect(server.connection(Account.CONNECTOR, Protocol.AUTO).build())) {
      desk.ownFields(scope.source()).create();
      assertThat(desk.ownFields(scope.source()).missing()).isEmpty();
    }
  }

  /** Rows of the audit table by field, those that Odoo wrote by itself left out. */
  private static Map<String, Long> audited(RealServer server) {
    Map<String, Long> rows = new TreeMap<>();
    for (String row :
        server.sql(
            "SELECT field, count(*) FROM odoo_desk_write_audit WHERE NOT nested GROUP BY field")) {
      String[] columns = row.split("\\|", -1);
      rows.put(columns[0], Long.parseLong(columns[1]));
    }
    return rows;
  }

  private static Map<String, String> deadlines(RealServer server, Flavour flavour) {
    Map<String, String> found = new TreeMap<>();
    String table = flavour == Flavour.ENTERPRISE ? "helpdesk_ticket" : "project_task";
    for (String row :
        server.sql(
            "SELECT id, %s, %s FROM %s WHERE create_date < '2026-05-01'"
                .formatted(
                    OwnField.FIRST_RESPONSE_DEADLINE.fieldName(),
                    OwnField.RESOLUTION_DEADLINE.fieldName(),
                    table))) {
      String[] columns = row.split("\\|", -1);
      found.put(columns[0] + "/first-response", columns[1]);
      found.put(columns[0] + "/resolution", columns[2]);
    }
    return found;
  }

  private static List<String> keysOf(List<String> ids) {
    return ids.stream()
        .flatMap(id -> Stream.of(id + "/first-response", id + "/resolution"))
        .toList();
  }
}
