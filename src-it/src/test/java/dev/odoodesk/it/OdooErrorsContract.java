package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the client logs in and what it makes of refusals, whatever the server and the protocol. */
abstract class OdooErrorsContract {
  final Way way;
  final OdooClient odoo;
  final OdooModel tickets;
  final List<Long> created = new ArrayList<>();

  OdooErrorsContract(Way way) {
    this.way = way;
    odoo = OdooClient.connect(way.administrator().build());
    tickets = odoo.model("helpdesk.ticket");
  }

  @AfterEach
  void cleanUp() {
    if (!created.isEmpty()) {
      tickets.delete(created);
    }
    odoo.close();
  }

  List<Long> create(int number) {
    List<Map<String, Object>> values =
        IntStream.range(0, number)
            .mapToObj(i -> Map.<String, Object>of("name", "contract " + i))
            .toList();
    return create(values);
  }

  List<Long> create(List<Map<String, Object>> values) {
    List<Long> ids = tickets.create(values);
    created.addAll(ids);
    return ids;
  }

  static Problem problemOf(ThrowingCallable call) {
    return catchThrowableOfType(OdooException.class, call).problem();
  }

  private static Problem loginProblem(OdooConnection connection) {
    try (OdooClient client = OdooClient.connect(connection)) {
      return problemOf(client::uid);
    }
  }

  @Test
  void tellsVersionProtocolUserAndTime() {
    assertThat(odoo.version().major()).isEqualTo(way.version());
    assertThat(odoo.protocol()).isEqualTo(odoo.connection().protocol());
    assertThat(odoo.model("res.users").read(List.of(odoo.uid()), "login"))
        .extracting(user -> user.text("login"))
        .containsExactly(odoo.connection().user());
    assertThat(Duration.between(odoo.serverTime(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void auto_findsTheBestProtocol() {
    try (OdooClient client =
        OdooClient.connect(way.administrator().protocol(Protocol.AUTO).build())) {
      assertThat(client.protocol())
          .isEqualTo(way.version() >= 19 ? Protocol.JSON_2 : Protocol.JSON_RPC);
    }
  }

  @Test
  void auto_withAPassword_speaksJsonRpc() {
    try (OdooClient client =
        OdooClient.connect(
            way.administrator().protocol(Protocol.AUTO).credential(way.password()).build())) {
      assertThat(client.protocol()).isEqualTo(Protocol.JSON_RPC);
      assertThat(client.uid()).isEqualTo(odoo.uid());
    }
  }

  @Test
  void wrongKey() {
    assertThat(
            loginProblem(way.administrator().credential(Credential.apiKey("0".repeat(40))).build()))
        .isEqualTo(Problem.WRONG_CREDENTIALS);
  }

  @Test
  void wrongDatabase() {
    assertThat(loginProblem(way.administrator().database("no_such_database").build()))
        .isEqualTo(Problem.UNKNOWN_DATABASE);
  }

  @Test
  void unknownModel() {
    OdooModel nothing = odoo.model("no.such.model");
    assertThat(nothing.exists()).isFalse();
    assertThat(problemOf(() -> nothing.count(Domain.all()))).isEqualTo(Problem.UNKNOWN_MODEL);
    assertThat(tickets.exists()).isTrue();
  }

  @Test
  void unknownMethod() {
    List<Long> ids = create(1);
    assertThat(problemOf(() -> tickets.call("no_such_method", ids, Map.of())))
        .isEqualTo(Problem.UNKNOWN_METHOD);
  }

  @Test
  void privateMethod() {
    List<Long> ids = create(1);
    assertThat(problemOf(() -> tickets.call("_private", ids, Map.of())))
        .isEqualTo(Problem.ACCESS_DENIED);
  }

  @Test
  void unknownField() {
    List<Long> ids = create(1);
    assertThat(problemOf(() -> tickets.write(ids, Map.of("no_such_field", 1))))
        .isEqualTo(Problem.UNKNOWN_FIELD);
    assertThat(problemOf(() -> tickets.query().fields("no_such_field").list()))
        .isEqualTo(Problem.UNKNOWN_FIELD);
  }

  @Test
  void valueOutsideTheSelection() {
    List<Long> ids = create(1);
    assertThat(problemOf(() -> tickets.write(ids, Map.of("priority", "9"))))
        .isEqualTo(Problem.UNKNOWN_FIELD);
  }

  @Test
  void unknownArgument() {
    List<Long> ids = create(1);
    assertThat(problemOf(() -> tickets.call("write", ids, Map.of("no_such_argument", 1))))
        .isEqualTo(Problem.WRONG_ARGUMENTS);
  }

  @Test
  void recordThatIsGone() {
    List<Long> ids = create(2);
    tickets.delete(ids.subList(0, 1));
    created.remove(ids.get(0));
    assertThat(tickets.read(ids, "name")).extracting(Record::id).containsExactly(ids.get(1));
    assertThat(problemOf(() -> tickets.write(ids.subList(0, 1), Map.of("name", "x"))))
        .isEqualTo(Problem.RECORD_MISSING);
  }

  @Test
  void missingRight() {
    try (OdooClient agent = OdooClient.connect(way.agent().build())) {
      OdooModel teams = agent.model("helpdesk.team");
      assertThat(problemOf(() -> teams.create(List.of(Map.of("name", "x")))))
          .isEqualTo(Problem.ACCESS_DENIED);
    }
  }

  @Test
  void withoutIds_nothingIsCalled() {
    long before = odoo.statistics().calls();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.write(List.of(), Map.of("name", "x")));
    assertThatIllegalArgumentException().isThrownBy(() -> tickets.delete(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.call("action_archive", List.of(), Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tickets.call("write", Map.of("vals", Map.of("name", "x"))));
    assertThat(odoo.statistics().calls()).isEqualTo(before);
  }
}
