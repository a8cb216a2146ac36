package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cookie by which an Odoo up to 18 knows which database a call is for. */
class SessionCookieTest {

  /** What Odoo 14 with several databases sends for any error of a call without a session. */
  private static ResponseDefinitionBuilder lostSession() {
    return aResponse()
        .withStatus(500)
        .withHeader("Content-Type", "text/html")
        .withBody("<title>500 Internal Server Error</title>");
  }

  private static void nextCookie(StubOdoo odoo, String value) {
    odoo.server()
        .stubFor(
            get(urlPathEqualTo("/web/login"))
                .willReturn(aResponse().withHeader("Set-Cookie", "session_id=" + value)));
  }

  @Test
  void isFetchedOnceAndSentWithEachCall() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.answer(odoo.value(3L));
      odoo.tasks().count(Domain.all());
      odoo.tasks().count(Domain.all());
      odoo.server().verify(1, getRequestedFor(urlPathEqualTo("/web/login")));
      odoo.server()
          .verify(
              3,
              postRequestedFor(urlPathEqualTo("/jsonrpc"))
                  .withHeader("Cookie", equalTo("session_id=s1")));
    }
  }

  @Test
  void lostSession_isRenewedAndTheCallRepeated() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.answerInTurn(odoo.value(3L), lostSession(), odoo.value(4L));
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(3);
      nextCookie(odoo, "s2");
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(4);
      odoo.server()
          .verify(
              1,
              postRequestedFor(urlPathEqualTo("/jsonrpc"))
                  .withHeader("Cookie", equalTo("session_id=s2")));
    }
  }

  @Test
  void lostSession_doesNotRepeatACreate() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.answer(lostSession());
      OdooException failed =
          catchThrowableOfType(
              OdooException.class, () -> odoo.tasks().create(List.of(Map.of("name", "x"))));
      assertThat(failed.problem()).isEqualTo(Problem.SERVER_ERROR);
      assertThat(odoo.calls()).isEqualTo(1);
    }
  }

  @Test
  void serverWithoutLoginPage_isCalledWithoutCookie() {
    try (StubOdoo odoo = new StubOdoo(Protocol.XML_RPC)) {
      odoo.server()
          .stubFor(get(urlPathEqualTo("/web/login")).willReturn(aResponse().withStatus(403)));
      odoo.answer(odoo.value(3L));
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(3);
    }
  }
}
