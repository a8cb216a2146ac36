package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Protocol;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server that lets us log in over one protocol and answers model calls as a test says. */
final class StubOdoo implements AutoCloseable {
  static final String KEY = "k3y-0123456789abcdef";

  static final String OWN_LOGIN = "/json/2/res.users/read";

  private final Protocol protocol;
  private final WireMockServer server;
  private final FakeTime time = new FakeTime();
  private @Nullable ConnectedClient client;

  StubOdoo(Protocol protocol) {
    this.protocol = protocol;
    server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").jettyAcceptors(1));
    server.start();
    server.stubFor(any(urlMatching(".*")).atPriority(10).willReturn(aResponse().withStatus(404)));
    String json2 = protocol == Protocol.JSON_2 ? "web/version" : "web/webclient/version_info";
    String version =
        protocol == Protocol.JSON_2
            ? "{\"version\":\"19.0\",\"version_info\":[19,0,0,\"final\",0,\"\"]}"
            : "{\"result\":{\"server_version\":\"14.0\"}}";
    server.stubFor(any(urlPathEqualTo("/" + json2)).willReturn(json(version)));
    server.stubFor(
        get(urlPathEqualTo("/web/login"))
            .willReturn(aResponse().withHeader("Set-Cookie", "session_id=s1; HttpOnly; Path=/")));
    server.stubFor(login().atPriority(2).willReturn(loggedIn()));
    server.stubFor(post(urlPathEqualTo(OWN_LOGIN)).atPriority(2).willReturn(ownLogin("ann")));
  }

  /** What JSON-2 sends when we ask whose key it is. */
  static ResponseDefinitionBuilder ownLogin(String login) {
    return json("[{\"id\":7,\"login\":\"" + login + "\"}]");
  }

  void keyBelongsTo(String login) {
    server.stubFor(post(urlPathEqualTo(OWN_LOGIN)).atPriority(1).willReturn(ownLogin(login)));
  }

  private MappingBuilder login() {
    return switch (protocol) {
      case JSON_2 -> post(urlPathEqualTo("/json/2/res.users/context_get"));
      case XML_RPC -> post(urlPathEqualTo("/xmlrpc/2/common"));
      default -> post(urlPathEqualTo("/jsonrpc")).withRequestBody(containing("\"authenticate\""));
    };
  }

  private ResponseDefinitionBuilder loggedIn() {
    return protocol == Protocol.JSON_2 ? value(Map.of("uid", 7L)) : value(7L);
  }

  MappingBuilder anyCall() {
    return switch (protocol) {
      case JSON_2 -> post(urlPathMatching("/json/2/.*"));
      case XML_RPC -> post(urlPathEqualTo("/xmlrpc/2/object"));
      default -> post(urlPathEqualTo("/jsonrpc"));
    };
  }

  void refuseLogin(ResponseDefinitionBuilder response) {
    server.stubFor(login().atPriority(1).willReturn(response));
  }

  /** Every model call gets this answer. */
  void answer(ResponseDefinitionBuilder response) {
    server.stubFor(anyCall().atPriority(5).willReturn(response));
  }

  /** Model calls get these answers in turn, then always the last. */
  void answerInTurn(ResponseDefinitionBuilder... responses) {
    for (int i = 0; i < responses.length; i++) {
      server.stubFor(
          anyCall()
              .atPriority(5)
              .inScenario("turns")
              .whenScenarioStateIs(i == 0 ? "Started" : "turn " + i)
              .willSetStateTo("turn " + Math.min(i + 1, responses.length - 1))
              .willReturn(responses[i]));
    }
  }

  /** What this protocol sends for a value. */
  ResponseDefinitionBuilder value(Object value) {
    String plain =
        new String(new JsonCodec(1 << 20).write(value), java.nio.charset.StandardCharsets.UTF_8);
    return switch (protocol) {
      case JSON_2 -> json(plain);
      case XML_RPC -> xml("<params><param>" + XmlText.of(value) + "</param></params>");
      default -> json("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + plain + "}");
    };
  }

  ResponseDefinitionBuilder form(String body) {
    return protocol == Protocol.XML_RPC ? xml(body) : json(body);
  }

  static ResponseDefinitionBuilder json(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  static ResponseDefinitionBuilder xml(String body) {
    return aResponse()
        .withHeader("Content-Type", "text/xml; charset=utf-8")
        .withBody("<?xml version='1.0'?><methodResponse>" + body + "</methodResponse>");
  }

  WireMockServer server() {
    return server;
  }

  FakeTime time() {
    return time;
  }

  /** How many model calls came in. */
  int calls() {
    return server.findAll(RequestPatternBuilder.newRequestPattern().withUrl(callUrl())).stream()
        .filter(request -> !request.getBodyAsString().contains("\"authenticate\""))
        .filter(request -> !request.getUrl().endsWith("context_get"))
        .filter(request -> !request.getUrl().equals(OWN_LOGIN))
        .toList()
        .size();
  }

  private com.github.tomakehurst.wiremock.matching.UrlPattern callUrl() {
    return switch (protocol) {
      case JSON_2 -> urlMatching("/json/2/.*");
      case XML_RPC -> urlMatching("/xmlrpc/2/object");
      default -> urlMatching("/jsonrpc");
    };
  }

  OdooConnection.Builder connection() {
    return OdooConnection.builder("stub")
        .url(URI.create(server.baseUrl()))
        .database("db")
        .user("ann")
        .credential(Credential.apiKey(KEY))
        .protocol(protocol)
        .callTimeout(Duration.ofSeconds(10));
  }

  /** A client with default settings. */
  ConnectedClient client() {
    ConnectedClient known = client;
    if (known == null) {
      known = client(connection().build());
    }
    return known;
  }

  ConnectedClient client(OdooConnection connection) {
    client = new ConnectedClient(connection, time.surroundings());
    return client;
  }

  OdooModel tasks() {
    return client().model("project.task");
  }

  /** What makes the exceptions of a connection that is never used. */
  static Failures failures() {
    return new Failures(
        OdooConnection.builder("stub")
            .url(URI.create("http://stub.invalid"))
            .database("db")
            .user("ann")
            .credential(Credential.apiKey(KEY))
            .build());
  }

  static List<Protocol> protocols() {
    return List.of(Protocol.JSON_2, Protocol.JSON_RPC, Protocol.XML_RPC);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    server.stop();
  }
}
