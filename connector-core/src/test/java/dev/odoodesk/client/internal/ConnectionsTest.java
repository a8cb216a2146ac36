package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.odoodesk.client.AuthenticationException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers are reached: certificates, proxies, compression, addresses that are wrong. */
class ConnectionsTest {

  private static Problem problemOf(OdooConnection connection) {
    try (ConnectedClient client = new ConnectedClient(connection, new FakeTime().surroundings())) {
      return catchThrowableOfType(OdooException.class, client::version).problem();
    }
  }

  @Test
  void everyRequest_saysWhoWeAre() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.client().uid();
      odoo.server()
          .verify(
              getRequestedFor(urlPathEqualTo("/web/version"))
                  .withHeader("User-Agent", matching("odoo-desk/\\d.*"))
                  .withHeader("Accept-Encoding", equalTo("gzip")));
    }
  }

  @Test
  void privateAuthority_isTrustedWhenGiven_only(@TempDir Path folder) throws Exception {
    TestAuthority authority = TestAuthority.in(folder);
    WireMockServer server =
        new WireMockServer(
            options()
                .dynamicHttpsPort()
                .httpDisabled(true)
                .bindAddress("127.0.0.1")
                .jettyAcceptors(1)
                .keystorePath(authority.keyStore().toString())
                .keystorePassword(TestAuthority.PASSWORD)
                .keyManagerPassword(TestAuthority.PASSWORD));
    server.start();
    try (StubOdoo settings = new StubOdoo(Protocol.JSON_2)) {
      server.stubFor(any(anyUrl()).willReturn(StubOdoo.json("{\"version\":\"19.0\",\"uid\":7}")));
      server.stubFor(post(StubOdoo.OWN_LOGIN).willReturn(StubOdoo.ownLogin("ann")));
      OdooConnection.Builder connection =
          settings.connection().url(URI.create("https://localhost:" + server.httpsPort()));
      assertThat(problemOf(connection.build())).isEqualTo(Problem.UNTRUSTED_CERTIFICATE);
      try (OdooClient trusting =
          new ConnectedClient(
              connection.caFile(authority.certificate()).build(), new FakeTime().surroundings())) {
        assertThat(trusting.uid()).isEqualTo(7);
      }
    } finally {
      server.stop();
    }
  }

  @Test
  void keyOfSomebodyElse_isRefused_onceAConnection() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.keyBelongsTo("admin");
      assertThatThrownBy(() -> odoo.client().verifyUser())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("the API key belongs to user admin, not to user ann");
      odoo.keyBelongsTo("Ann");
      odoo.client().verifyUser();
      odoo.client().verifyUser();
      odoo.server().verify(2, postRequestedFor(urlPathEqualTo(StubOdoo.OWN_LOGIN)));
    }
  }

  @Test
  void databaseThatNoHeaderCanCarry_isChosenByASession() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.server()
          .stubFor(get("/web/version").willReturn(StubOdoo.json("{\"version\":\"19.0\"}")));
      odoo.answer(odoo.value(3L));
      odoo.client(odoo.connection().protocol(Protocol.AUTO).database("señal").build());
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(3);
      assertThat(odoo.client().protocol()).isEqualTo(Protocol.JSON_RPC);
      odoo.server().verify(getRequestedFor(urlEqualTo("/web/login?db=se%C3%B1al")));
    }
  }

  @Test
  void sessionThatNoHeaderCanCarry_isNotUsed() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.server()
          .stubFor(
              get(urlPathEqualTo("/web/login"))
                  .willReturn(aResponse().withHeader("Set-Cookie", "session_id=señal; Path=/")));
      odoo.answer(odoo.value(3L));
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(3);
    }
  }

  @Test
  void proxy_carriesTheCalls() {
    WireMockServer proxy =
        new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").jettyAcceptors(1));
    proxy.start();
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      proxy.stubFor(any(anyUrl()).willReturn(StubOdoo.json("{\"version\":\"19.0\",\"uid\":8}")));
      proxy.stubFor(post(StubOdoo.OWN_LOGIN).willReturn(StubOdoo.ownLogin("ann")));
      odoo.client(
          odoo.connection()
              .url(URI.create("http://odoo.invalid/"))
              .proxy(URI.create("http://127.0.0.1:" + proxy.port()))
              .build());
      assertThat(odoo.client().uid()).isEqualTo(8);
      assertThat(odoo.server().getAllServeEvents()).isEmpty();
    } finally {
      proxy.stop();
    }
  }

  @Test
  void serverThatIsDown() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      assertThat(problemOf(odoo.connection().url(URI.create("http://127.0.0.1:" + port)).build()))
          .isEqualTo(Problem.UNREACHABLE);
    }
  }

  @Test
  void hostThatDoesNotExist() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      assertThat(
              problemOf(odoo.connection().url(URI.create("http://no.such.host.invalid")).build()))
          .isEqualTo(Problem.UNKNOWN_HOST);
    }
  }

  /** odoo-xmlrpc#20, #21; n8n#2601; odoo/odoo#4244. */
  @Test
  void urlOfSomethingElse() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      OdooConnection elsewhere =
          odoo.connection().url(URI.create(odoo.server().baseUrl() + "/shop")).build();
      assertThat(problemOf(elsewhere)).isEqualTo(Problem.WRONG_URL);
    }
  }

  @Test
  void webSiteInsteadOfOdoo() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      odoo.server().resetMappings();
      odoo.server()
          .stubFor(
              any(anyUrl())
                  .willReturn(
                      aResponse()
                          .withHeader("Content-Type", "text/html")
                          .withBody("<title>Shop</title>")));
      assertThat(problemOf(odoo.connection().build())).isEqualTo(Problem.NOT_ODOO);
    }
  }

  @Test
  void auto_fallsBackToXmlRpc_whereAProxyLetsNothingElseThrough() {
    try (StubOdoo odoo = new StubOdoo(Protocol.XML_RPC)) {
      odoo.answer(odoo.value(4L));
      odoo.client(odoo.connection().protocol(Protocol.AUTO).build());
      assertThat(odoo.tasks().count(Domain.all())).isEqualTo(4);
      assertThat(odoo.client().protocol()).isEqualTo(Protocol.XML_RPC);
    }
  }

  @Test
  void serverClock_comesFromTheDateHeader() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answer(odoo.value(3L).withHeader("Date", "Wed, 01 Jul 2026 10:00:30 GMT"));
      odoo.tasks().count(Domain.all());
      assertThat(odoo.client().serverTime()).isEqualTo("2026-07-01T10:00:30Z");
      assertThat(odoo.client().clockSkew()).hasSeconds(30);
      odoo.time().advance(Duration.ofSeconds(5));
      assertThat(odoo.client().serverTime()).isEqualTo("2026-07-01T10:00:35Z");
    }
  }
}
