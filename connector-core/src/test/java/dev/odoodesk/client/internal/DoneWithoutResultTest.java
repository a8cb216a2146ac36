package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Methods that return Python's None: over XML-RPC they fault after the commit (odoo/odoo#19889,
 * #42268, #276541), over JSON-RPC the result is missing, over JSON-2 it is null.
 */
class DoneWithoutResultTest {
  private static final String CANNOT_MARSHAL =
      """
      Traceback (most recent call last):
        File "xmlrpc.py"
      TypeError: cannot marshal None unless allow_none is enabled
      """;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void none_isDoneOnce(Protocol protocol) {
    try (StubOdoo odoo = new StubOdoo(protocol)) {
      odoo.answer(none(protocol));
      CallResult result = odoo.tasks().call("action_confirm", List.of(1L), Map.of());
      assertThat(result).isInstanceOf(CallResult.NoResult.class);
      assertThat(odoo.calls()).isEqualTo(1);
    }
  }

  private static ResponseDefinitionBuilder none(Protocol protocol) {
    return switch (protocol) {
      case JSON_2 -> StubOdoo.json("null");
      case XML_RPC ->
          StubOdoo.xml(
              "<fault>"
                  + XmlText.of(Map.of("faultCode", 1, "faultString", CANNOT_MARSHAL))
                  + "</fault>");
      default -> StubOdoo.json("{\"jsonrpc\": \"2.0\", \"id\": 1}");
    };
  }
}
