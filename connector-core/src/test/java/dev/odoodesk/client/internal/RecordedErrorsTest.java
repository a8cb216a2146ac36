package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What real servers answered to wrong calls, recorded by {@code src-it/record-errors}. */
class RecordedErrorsTest {

  record Recorded(
      String server,
      Protocol protocol,
      String name,
      Problem means,
      ResponseDefinitionBuilder answer) {
    @Override
    public String toString() {
      return server + " " + protocol + " " + name;
    }
  }

  static Stream<Recorded> recorded() {
    return Stream.of("odoo-14", "odoo-19").flatMap(server -> read(server).stream());
  }

  private static List<Recorded> read(String server) {
    String path = "/dev/odoodesk/client/recorded/" + server + ".json";
    try (InputStream in =
        Objects.requireNonNull(RecordedErrorsTest.class.getResourceAsStream(path))) {
      return JsonMapper.shared().readTree(in).valueStream().map(e -> recorded(server, e)).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Recorded recorded(String server, JsonNode exchange) {
    return new Recorded(
        server,
        Protocol.valueOf(exchange.get("protocol").asString()),
        exchange.get("case").asString(),
        Problem.valueOf(exchange.get("means").asString()),
        aResponse()
            .withStatus(exchange.get("status").asInt())
            .withHeader("Content-Type", exchange.get("contentType").asString())
            .withBody(exchange.get("body").asString()));
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void everyRecordedAnswer_isToldApart(Recorded recorded) {
    try (StubOdoo odoo = new StubOdoo(recorded.protocol())) {
      if (recorded.name().equals("login refused")) {
        odoo.refuseLogin(recorded.answer());
      } else {
        odoo.answer(recorded.answer());
      }
      OdooException failed =
          catchThrowableOfType(OdooException.class, () -> odoo.tasks().count(Domain.all()));
      assertThat(failed.problem()).isEqualTo(recorded.means());
      assertThat(failed.getMessage())
          .startsWith("stub: ")
          .endsWith(recorded.means().remedy())
          .doesNotContain("Traceback", "\n", "/usr/lib", StubOdoo.KEY);
      assertThat(failed.retrySafe()).isTrue();
    }
  }
}
