package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of calls when the wire or something in front of Odoo fails. */
class TransportFaultsTest {

  private static OdooException read(StubOdoo odoo) {
    return catchThrowableOfType(OdooException.class, () -> odoo.tasks().count(Domain.all()));
  }

  private static OdooException write(StubOdoo odoo) {
    return catchThrowableOfType(
        OdooException.class, () -> odoo.tasks().write(List.of(1L), Map.of("name", "x")));
  }

  private static OdooException create(StubOdoo odoo) {
    return catchThrowableOfType(
        OdooException.class, () -> odoo.tasks().create(List.of(Map.of("name", "x"))));
  }

  private static ResponseDefinitionBuilder html(int status, String page) {
    return aResponse().withStatus(status).withHeader("Content-Type", "text/html").withBody(page);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void resetConnection_readIsRepeatedThenUnavailable(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
      assertThat(read(odoo).problem()).isEqualTo(Problem.UNAVAILABLE);
      assertThat(odoo.calls()).isEqualTo(5);
      assertThat(odoo.time().waits()).hasSize(4);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void resetConnection_writeHasUnknownOutcomeAndIsNotRepeated(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
      OdooException failed = write(odoo);
      assertThat(failed.problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
      assertThat(failed.retrySafe()).isTrue();
      assertThat(failed.ids()).containsExactly(1L);
      assertThat(odoo.calls()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void resetConnection_createMustNotBeRepeated(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
      OdooException failed = create(odoo);
      assertThat(failed.problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
      assertThat(failed.retrySafe()).isFalse();
      assertThat(odoo.calls()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void afterAPassingFault_theReadSucceeds(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answerInTurn(
          aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withStatus(503), odoo.value(3L));
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(3);
      assertThat(odoo.client().statistics().retries()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void garbageInsteadOfHttp(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
      assertThat(read(odoo).problem()).isIn(Problem.BROKEN_ANSWER, Problem.UNAVAILABLE);
      assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void garbageInTheBody(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(odoo.form("}{ no such thing <<"));
      assertThat(read(odoo).problem()).isEqualTo(Problem.BROKEN_ANSWER);
      assertThat(create(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void truncatedBody_isCutNotWrong(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      String whole = odoo.value(List.of(1L, 2L, 3L)).build().getBody();
      odoo.answer(
          aResponse()
              .withHeader(
                  "Content-Type", protocol == Protocol.XML_RPC ? "text/xml" : "application/json")
              .withBody(whole.substring(0, whole.length() * 2 / 3)));
      assertThat(read(odoo).problem()).isEqualTo(Problem.UNAVAILABLE);
      assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void emptyBody(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(odoo.form("").withBody(""));
      assertThat(read(odoo).problem()).isIn(Problem.BROKEN_ANSWER, Problem.UNAVAILABLE);
      assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void slowAnswer_timesOut(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.client(odoo.connection().callTimeout(Duration.ofMillis(400)).build()).uid();
      odoo.answer(odoo.value(3L).withFixedDelay(3000));
      assertThat(read(odoo).problem()).isEqualTo(Problem.TIMEOUT);
      assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void tooManyRequests_waitsAsLongAsTheServerAsks(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answerInTurn(
          aResponse().withStatus(429).withHeader("Retry-After", "7"), odoo.value(true));
      odoo.tasks().write(List.of(1L), Map.of("name", "x"));
      assertThat(odoo.time().waits()).containsExactly(Duration.ofSeconds(7));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void tooManyRequests_forTooLong_givesUp(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withStatus(429).withHeader("Retry-After", "86400"));
      OdooException failed = read(odoo);
      assertThat(failed.problem()).isEqualTo(Problem.RATE_LIMITED);
      assertThat(failed.failure().retryAfter()).isEqualTo(Duration.ofDays(1));
      assertThat(odoo.time().waits()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void gatewayPage_namesItself(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(html(502, "<html><head><title>502 Bad Gateway</title></head></html>"));
      assertThat(read(odoo))
          .hasMessageContaining("a web page titled '502 Bad Gateway' with HTTP status 502")
          .extracting(OdooException::problem)
          .isEqualTo(Problem.UNAVAILABLE);
      assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  /** Odoo may be at work on it all the same: a write must not be divided and sent again. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void gatewayErrorInJson_isNotOdoosRefusal(Protocol protocol) {
    for (int status : new int[] {502, 504, 599}) {
      try (StubOdoo odoo = new StubOdoo(protocol)) {
        odoo.answer(
            StubOdoo.json("{\"name\":\"upstream\",\"message\":\"timed out\"}").withStatus(status));
        assertThat(write(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
        assertThat(odoo.calls()).isEqualTo(1);
        assertThat(read(odoo))
            .hasMessageContaining("timed out")
            .extracting(OdooException::problem)
            .isEqualTo(Problem.UNAVAILABLE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void gatewayThatRefusesUs_isNotTakenForOdoo(Protocol protocol) {
    for (int status : new int[] {401, 403}) {
      try (StubOdoo odoo = new StubOdoo(protocol)) {
        odoo.answer(StubOdoo.json("{\"message\":\"no route key\"}").withStatus(status));
        assertThat(read(odoo))
            .hasMessageContaining("no route key")
            .hasMessageContaining("a gateway before Odoo")
            .extracting(OdooException::problem)
            .isEqualTo(Problem.NOT_ODOO);
      }
    }
  }

  /** The records may be there: whoever asked must look, and not ask again. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void idsOfNewRecordsThatAreNone_leaveTheOutcomeOpen(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(odoo.value(List.of("7")));
      assertThat(create(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
      odoo.answer(odoo.value(Map.of("ids", List.of("7"), "messages", List.of())));
      assertThat(load(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
      odoo.answer(odoo.value(true));
      assertThat(load(odoo).problem()).isEqualTo(Problem.OUTCOME_UNKNOWN);
    }
  }

  private static OdooException load(StubOdoo odoo) {
    return catchThrowableOfType(
        OdooException.class, () -> odoo.tasks().load(List.of("name"), List.of(List.of("x"))));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void loginPage_isNamedAsSuch(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(
          html(200, "<html><title>Sign in</title><form><input type=\"password\"></form></html>"));
      assertThat(read(odoo))
          .hasMessageContaining("titled 'Sign in'")
          .hasMessageContaining("a login page")
          .extracting(OdooException::problem)
          .isEqualTo(Problem.NOT_ODOO);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void redirect_isReportedNotFollowed(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol);
        StubOdoo elsewhere = new StubOdoo(protocol)) {
      String target = elsewhere.server().baseUrl() + "/stolen";
      odoo.answer(aResponse().withStatus(307).withHeader("Location", target));
      assertThat(read(odoo))
          .hasMessageContaining(target)
          .extracting(OdooException::problem)
          .isEqualTo(Problem.REDIRECTED);
      assertThat(elsewhere.server().getAllServeEvents()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void conflictStatus_isRepeatedForAbsoluteWritesOnly(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(aResponse().withStatus(409));
      assertThat(write(odoo).problem()).isEqualTo(Problem.CONFLICT);
      assertThat(odoo.calls()).isEqualTo(5);
      assertThat(create(odoo).problem()).isEqualTo(Problem.CONFLICT);
      assertThat(odoo.calls()).isEqualTo(6);
    }
  }
}
