package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Protocol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Nothing that we say, throw or log holds a secret, whatever a server echoes (OCA/odoorpc#107). */
class SecretsTest {
  private final Logger root = (Logger) LoggerFactory.getLogger("dev.odoodesk");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

  @BeforeEach
  void listen() {
    logged.start();
    root.setLevel(Level.TRACE);
    root.setAdditive(false);
    root.addAppender(logged);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(logged);
    root.setAdditive(true);
    root.setLevel(null);
  }

  private static Stream<ResponseDefinitionBuilder> echoes(Protocol protocol) {
    String key = StubOdoo.KEY;
    String traceback = "Traceback (most recent call last):\n  f('" + key + "')\nValueError: " + key;
    return Stream.of(
        aResponse().withStatus(502).withBody("<title>" + key + "</title>"),
        aResponse().withStatus(200).withBody("key " + key + " unknown"),
        aResponse().withStatus(302).withHeader("Location", "http://elsewhere/?key=" + key),
        protocol == Protocol.XML_RPC
            ? StubOdoo.xml(
                "<fault>"
                    + XmlText.of(Map.of("faultCode", 1, "faultString", traceback))
                    + "</fault>")
            : StubOdoo.json(
                "{\"error\":{\"data\":{\"name\":\"x.UserError\",\"message\":\"" + key + "\"}}}"),
        protocol == Protocol.XML_RPC
            ? StubOdoo.xml("<" + key + ">")
            : StubOdoo.json(key + " is no token"));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void echoedSecret_isTakenOut(Protocol protocol) {
    echoes(protocol)
        .forEach(
            echo -> {
              try (StubOdoo odoo = new StubOdoo(protocol)) {
                odoo.answer(echo);
                OdooException failed =
                    catchThrowableOfType(
                        OdooException.class, () -> odoo.tasks().count(Domain.all()));
                assertNoSecret(stackTrace(failed));
                assertNoSecret(failed.failure().toString());
              }
            });
    assertThat(logged.list).isNotEmpty();
    logged.list.forEach(event -> assertNoSecret(event.getFormattedMessage()));
  }

  @Test
  void spellingsOfASecret_areTakenOut() {
    Redactor redactor = new Redactor(Credential.password("p&ss \"wörd\"/'x'\\"));
    for (String spelling :
        List.of(
            "p&ss \"wörd\"/'x'\\",
            "p&amp;ss \"wörd\"/'x'\\",
            "p%26ss+%22w%C3%B6rd%22%2F%27x%27%5C",
            "p%26ss%20%22w%C3%B6rd%22%2F%27x%27%5C",
            "p&ss \\\"wörd\\\"/'x'\\\\")) {
      assertThat(redactor.clean("a " + spelling + " b")).isEqualTo("a *** b");
    }
  }

  @Test
  void serverTexts_cannotSteerATerminalNorFillAScreen() {
    Redactor redactor = new Redactor(Credential.password("secret"));
    assertThat(redactor.clean("a\u001b[2Jb\r\nc\u202ed")).isEqualTo("a [2Jb c d");
    assertThat(redactor.clean("x".repeat(10_000))).hasSize(501);
  }

  @Test
  void connectionAndCredential_showNoSecret() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      OdooConnection connection = odoo.connection().build();
      assertNoSecret(connection.toString());
      assertNoSecret(connection.credential().toString());
    }
  }

  @Test
  void secretInTheUrl_isRefusedWithoutBeingRepeated() {
    OdooConnection.Builder builder = OdooConnection.builder("x");
    assertThatThrownBy(() -> builder.url(URI.create("https://ann:" + StubOdoo.KEY + "@host/")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host")
        .satisfies(e -> assertNoSecret(stackTrace(e)));
  }

  private static void assertNoSecret(String text) {
    assertThat(text).doesNotContain(StubOdoo.KEY);
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
