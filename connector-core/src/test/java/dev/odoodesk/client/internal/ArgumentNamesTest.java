package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Add-ons that override a method may rename its arguments (OCA/server-tools#3644). */
class ArgumentNamesTest {
  private static final String CREATE = "/json/2/project.task/create";
  private static final String DOC = "/doc-bearer/project.task.json";

  private static ResponseDefinitionBuilder refusal() {
    return StubOdoo.json(
            "{\"name\":\"werkzeug.exceptions.UnprocessableEntity\","
                + "\"message\":\"missing a required argument: 'list_value'\"}")
        .withStatus(422);
  }

  private static StubOdoo withRenamedCreate() {
    StubOdoo odoo = new StubOdoo(Protocol.JSON_2);
    odoo.server().stubFor(post(urlPathEqualTo(CREATE)).atPriority(4).willReturn(refusal()));
    odoo.server()
        .stubFor(
            post(urlPathEqualTo(CREATE))
                .withRequestBody(matchingJsonPath("$.list_value[0].name"))
                .atPriority(3)
                .willReturn(odoo.value(List.of(5L))));
    return odoo;
  }

  @Test
  void renamedArgument_isLearnedOnceFromTheServer() {
    try (StubOdoo odoo = withRenamedCreate()) {
      odoo.server()
          .stubFor(
              get(urlPathEqualTo(DOC))
                  .willReturn(
                      StubOdoo.json(
                          "{\"methods\":{\"create\":{\"parameters\":{\"list_value\":{},"
                              + "\"kw\":{\"kind\":\"VAR_KEYWORD\"}}}}}")));
      assertThat(odoo.tasks().create(List.of(Map.of("name", "x")))).containsExactly(5L);
      assertThat(odoo.tasks().create(List.of(Map.of("name", "y")))).containsExactly(5L);
      odoo.server().verify(1, getRequestedFor(urlPathEqualTo(DOC)));
      assertThat(odoo.calls()).isEqualTo(3);
    }
  }

  @Test
  void whereTheNamesMayNotBeRead_theServersRefusalStands() {
    try (StubOdoo odoo = withRenamedCreate()) {
      odoo.server().stubFor(get(urlPathEqualTo(DOC)).willReturn(aResponse().withStatus(403)));
      OdooException failed =
          catchThrowableOfType(
              OdooException.class, () -> odoo.tasks().create(List.of(Map.of("name", "x"))));
      assertThat(failed.problem()).isEqualTo(Problem.WRONG_ARGUMENTS);
      assertThat(failed).hasMessageContaining("list_value");
    }
  }
}
